// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace mapdesk {

class ChoiceButton;

// What is seen before there is any profile: three ways to begin, and where secrets are kept.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

    // How many profiles of twilio-cli there are to bring in; none as long as it is not said.
    void setFoundInTwilioCli(int count);

signals:
    void addRequested();
    void importRequested(); // from twilio-cli
    void practiceRequested();

private:
    void addChoices(QVBoxLayout *column);

    ChoiceButton *m_import = nullptr;
};

} // namespace mapdesk

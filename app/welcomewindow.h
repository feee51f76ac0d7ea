// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errortext.h"

#include <QMainWindow>

namespace mapdesk {

class MessageBar;
class WelcomePage;

// The window of a first start.
class WelcomeWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit WelcomeWindow(QWidget *parent = nullptr);

    WelcomePage &page() { return *m_page; }

    void showProblem(const ErrorText &problem);

private:
    MessageBar *m_messages;
    WelcomePage *m_page;
};

} // namespace mapdesk

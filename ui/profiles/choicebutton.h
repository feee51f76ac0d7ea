// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLinkButton>

namespace mapdesk {

// A large button with a sentence that explains it, on a card of its own so that it looks like one.
class ChoiceButton : public QCommandLinkButton
{
    Q_OBJECT

public:
    // `text` with its mnemonic; its words are the accessible name. `objectName` as in setNames().
    ChoiceButton(const char *objectName, const QString &text, const QString &iconName,
                 QWidget *parent = nullptr);

    void explain(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace mapdesk

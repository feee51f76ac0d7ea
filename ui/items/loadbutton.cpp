// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadbutton.h"

#include "icons.h"

namespace mapdesk {

LoadButton::LoadButton(QWidget *parent)
    : QPushButton(parent)
{
    setObjectName(QStringLiteral("loadAction"));
    hide();
}

LoadButton::Action LoadButton::actionFor(LoadState state)
{
    switch (state) {
    case LoadState::Loading:
        return Action::Stop;
    case LoadState::More:
        return Action::GoOn;
    case LoadState::Failed:
        return Action::TryAgain;
    case LoadState::Idle:
    case LoadState::Complete:
        break;
    }
    return Action::None;
}

void LoadButton::setAction(Action action)
{
    if (action == m_action)
        return;
    m_action = action;
    switch (action) {
    case Action::None:
        break;
    case Action::Stop:
        setText(tr("&Stop loading"));
        setIcon(themedIcon(QStringLiteral("stop")));
        break;
    case Action::GoOn:
        setText(tr("L&oad more"));
        setIcon(themedIcon(QStringLiteral("play")));
        break;
    case Action::TryAgain:
        setText(tr("Try a&gain"));
        setIcon(themedIcon(QStringLiteral("refresh")));
        break;
    }
    setVisible(action != Action::None);
}

} // namespace mapdesk

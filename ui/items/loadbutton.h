// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loadstate.h"

#include <QPushButton>

namespace mapdesk {

// The button beside the loading status of a list; hidden where there is nothing to do.
class LoadButton : public QPushButton
{
    Q_OBJECT

public:
    enum class Action {
        None,
        Stop,
        GoOn,
        TryAgain,
    };

    explicit LoadButton(QWidget *parent = nullptr);

    // What can be done with a list in this state.
    static Action actionFor(LoadState state);

    void setAction(Action action);

private:
    Action m_action = Action::None;
};

} // namespace mapdesk

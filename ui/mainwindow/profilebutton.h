// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace mapdesk {

class SyncSession;

// Says in the tool bar whose data the window shows, with the profile's own colour, and opens the
// menu of profiles where there is one.
class ProfileButton : public QToolButton
{
    Q_OBJECT

public:
    explicit ProfileButton(const SyncSession &session, QWidget *parent = nullptr);

    // The button owns it from now on.
    void setProfileMenu(QMenu *menu);

protected:
    void initStyleOption(QStyleOptionToolButton *option) const override;
    void changeEvent(QEvent *event) override;

private:
    void applyLook();

    const SyncSession &m_session;
};

} // namespace mapdesk

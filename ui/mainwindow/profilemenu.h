// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile.h"

#include <QMenu>

namespace mapdesk {

class ProfileStore;

// The profiles, each to be opened in a window of its own, and what else there is to do with them.
// Made anew each time it opens.
class ProfileMenu : public QMenu
{
    Q_OBJECT

public:
    // `profiles` must outlive the menu.
    explicit ProfileMenu(const ProfileStore &profiles, QWidget *parent = nullptr);

signals:
    void profileChosen(const mapdesk::ProfileId &id);
    void practiceChosen();
    void managingChosen();

private:
    void fill();

    const ProfileStore &m_profiles;
};

} // namespace mapdesk

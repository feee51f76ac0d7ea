// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilemenu.h"

#include "displaytext.h"
#include "environmenticon.h"
#include "environmentlook.h"
#include "mnemonics.h"
#include "profilestore.h"

namespace mapdesk {

namespace {

QString actionText(const Profile &profile)
{
    return ProfileMenu::tr("%1 (%2)").arg(withoutMnemonics(visibleText(profile.name)),
                                          environmentName(profile.environment));
}

} // namespace

ProfileMenu::ProfileMenu(const ProfileStore &profiles, QWidget *parent)
    : QMenu(tr("&Profile"), parent)
    , m_profiles(profiles)
{
    connect(this, &QMenu::aboutToShow, this, &ProfileMenu::fill);
    fill();
}

void ProfileMenu::fill()
{
    clear();
    for (const Profile &profile : m_profiles.profiles()) {
        QAction *action = addAction(environmentIcon(profile.environment), actionText(profile));
        connect(action, &QAction::triggered, this,
                [this, id = profile.id] { emit profileChosen(id); });
    }
    addSeparator();
    addAction(tr("P&ractice service"), this, &ProfileMenu::practiceChosen);
    addAction(tr("&Manage profiles…"), QKeySequence(tr("Ctrl+Shift+P")), this,
              &ProfileMenu::managingChosen);
}

} // namespace mapdesk

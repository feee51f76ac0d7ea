// SPDX-License-Identifier: GPL-3.0-or-later
#include "thememenu.h"

#include "preferences.h"

#include <QActionGroup>

namespace mapdesk {

ThemeMenu::ThemeMenu(Preferences &preferences, QWidget *parent)
    : QMenu(tr("&Appearance"), parent)
{
    auto *group = new QActionGroup(this);
    const std::pair<ThemeChoice, QString> choices[] = {
        {ThemeChoice::System, tr("As the &desktop")},
        {ThemeChoice::Light, tr("&Light")},
        {ThemeChoice::Dark, tr("Dar&k")},
    };
    for (const auto &[choice, text] : choices) {
        QAction *action = addAction(text);
        action->setCheckable(true);
        action->setData(int(choice));
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [&preferences, chosen = choice] { preferences.setTheme(chosen); });
    }
    const auto showChoice = [group, &preferences] {
        for (QAction *action : group->actions())
            action->setChecked(action->data().toInt() == int(preferences.theme()));
    };
    connect(&preferences, &Preferences::themeChanged, this, showChoice);
    showChoice();
}

} // namespace mapdesk

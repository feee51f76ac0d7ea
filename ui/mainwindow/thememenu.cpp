// SPDX-License-Identifier: GPL-3.0-or-later
#include "thememenu.h"

#include "theme.h"

#include <QActionGroup>

namespace mapdesk {

ThemeMenu::ThemeMenu(Theme &theme, Preferences &preferences, QWidget *parent)
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
        connect(action, &QAction::triggered, this, [&theme, &preferences, chosen = choice] {
            theme.setChoice(chosen);
            preferences.setTheme(chosen);
        });
    }
    // Another window may have chosen meanwhile.
    connect(this, &QMenu::aboutToShow, this, [group, &theme] {
        for (QAction *action : group->actions())
            action->setChecked(action->data().toInt() == int(theme.choice()));
    });
}

} // namespace mapdesk

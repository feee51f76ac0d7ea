// SPDX-License-Identifier: GPL-3.0-or-later
#include "thememenu.h"

#include "theme.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

namespace mapdesk {

namespace {

struct ThemeMenu
{
    Q_DECLARE_TR_FUNCTIONS(ThemeMenu)
};

} // namespace

void addThemeMenu(QMenu &parent, Theme &theme, Preferences &preferences)
{
    QMenu *menu = parent.addMenu(ThemeMenu::tr("&Appearance"));
    auto *group = new QActionGroup(menu);
    const std::pair<ThemeChoice, QString> choices[] = {
        {ThemeChoice::System, ThemeMenu::tr("As the &desktop")},
        {ThemeChoice::Light, ThemeMenu::tr("&Light")},
        {ThemeChoice::Dark, ThemeMenu::tr("Dar&k")},
    };
    for (const auto &[choice, text] : choices) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(choice == theme.choice());
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, menu,
                         [&theme, &preferences, chosen = choice] {
                             theme.setChoice(chosen);
                             preferences.setTheme(chosen);
                         });
    }
}

} // namespace mapdesk

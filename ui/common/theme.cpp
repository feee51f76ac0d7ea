// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include "desktopscheme.h"
#include "indicatorstyle.h"

#include <QApplication>
#include <QToolTip>

namespace mapdesk {

Theme::Theme(ThemeChoice choice, QObject *parent)
    : QObject(parent)
    , m_choice(choice)
    , m_desktop(new DesktopScheme(this))
{
    connect(m_desktop, &DesktopScheme::changed, this, &Theme::apply);
    QApplication::setStyle(new IndicatorStyle);
    apply();
}

void Theme::follow(const Preferences &preferences)
{
    const auto take = [this, &preferences] { setChoice(preferences.theme()); };
    connect(&preferences, &Preferences::themeChanged, this, take);
    take();
}

void Theme::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

void Theme::apply()
{
    const bool dark = m_choice == ThemeChoice::Dark
        || (m_choice == ThemeChoice::System && m_desktop->isDark());
    const QPalette palette = dark ? darkPalette() : lightPalette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette); // tool tips keep the desktop's palette otherwise
}

} // namespace mapdesk

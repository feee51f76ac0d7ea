// SPDX-License-Identifier: GPL-3.0-or-later
#include "expiryicons.h"

#include "icons.h"
#include "theme.h"

namespace mapdesk {

QIcon expiryIcon(ExpiryState state)
{
    switch (state) {
    case ExpiryState::Soon:
        return themedIcon(QStringLiteral("clock-warning"));
    case ExpiryState::VerySoon:
        return themedIcon(QStringLiteral("clock-alert"));
    case ExpiryState::Expired:
        return themedIcon(QStringLiteral("expired"));
    case ExpiryState::Never:
    case ExpiryState::Later:
        break;
    }
    return {};
}

QColor expiryColor(ExpiryState state, const QPalette &palette)
{
    switch (state) {
    case ExpiryState::Never:
        return themecolors::muted(palette);
    case ExpiryState::Later:
        break;
    case ExpiryState::Soon:
        return themecolors::warning(palette);
    case ExpiryState::VerySoon:
    case ExpiryState::Expired:
        return themecolors::danger(palette);
    }
    return palette.color(QPalette::Text);
}

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "environmentlook.h"

#include "theme.h"

#include <QCoreApplication>

namespace mapdesk {

namespace {

// White text on each has a contrast of at least 4.5:1.
struct Grounds
{
    QRgb light;
    QRgb dark;
};

constexpr Grounds red{0xffc11f2a, 0xffd03c46};
constexpr Grounds ochre{0xff895900, 0xff9b690d};
constexpr Grounds blue{0xff2063b0, 0xff3274c0};
constexpr Grounds green{0xff1c713d, 0xff2a824c};
constexpr Grounds teal{0xff106e6e, 0xff1c7f7f};
constexpr Grounds brown{0xff905330, 0xffa16441};
constexpr Grounds magenta{0xffb4227f, 0xffc83693};
constexpr Grounds violet{0xff7e44c1, 0xff8a5dbe};
constexpr Grounds gray{0xff5a6373, 0xff6a7383};

Grounds groundsOf(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return red;
    case Environment::Staging:
        return ochre;
    case Environment::Development:
        return blue;
    case Environment::Practice:
        return green;
    }
    return gray;
}

Grounds groundsOf(ProfileColor color, Environment environment)
{
    switch (color) {
    case ProfileColor::OfEnvironment:
        return groundsOf(environment);
    case ProfileColor::Blue:
        return blue;
    case ProfileColor::Teal:
        return teal;
    case ProfileColor::Green:
        return green;
    case ProfileColor::Ochre:
        return ochre;
    case ProfileColor::Brown:
        return brown;
    case ProfileColor::Red:
        return red;
    case ProfileColor::Magenta:
        return magenta;
    case ProfileColor::Violet:
        return violet;
    case ProfileColor::Gray:
        return gray;
    }
    return gray;
}

LookColors colorsOn(const Grounds &grounds, const QPalette &palette)
{
    const QRgb ground = themecolors::isDark(palette) ? grounds.dark : grounds.light;
    return {QColor::fromRgb(ground), QColor(Qt::white)};
}

} // namespace

QString environmentName(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return QCoreApplication::translate("Environment", "Production");
    case Environment::Staging:
        return QCoreApplication::translate("Environment", "Staging");
    case Environment::Development:
        return QCoreApplication::translate("Environment", "Development");
    case Environment::Practice:
        return QCoreApplication::translate("Environment", "Practice");
    }
    return {};
}

QString environmentLetter(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return QCoreApplication::translate("Environment", "P", "production, in a window's icon");
    case Environment::Staging:
        return QCoreApplication::translate("Environment", "S", "staging, in a window's icon");
    case Environment::Development:
        return QCoreApplication::translate("Environment", "D", "development, in a window's icon");
    case Environment::Practice:
        return QCoreApplication::translate("Environment", "T",
                                           "practice (to try things), in a window's icon; must "
                                           "not be production's letter");
    }
    return {};
}

LookColors environmentColors(Environment environment, const QPalette &palette)
{
    return colorsOn(groundsOf(environment), palette);
}

QString profileColorName(ProfileColor color)
{
    switch (color) {
    case ProfileColor::OfEnvironment:
        return QCoreApplication::translate("ProfileColor", "As the environment");
    case ProfileColor::Blue:
        return QCoreApplication::translate("ProfileColor", "Blue");
    case ProfileColor::Teal:
        return QCoreApplication::translate("ProfileColor", "Teal");
    case ProfileColor::Green:
        return QCoreApplication::translate("ProfileColor", "Green");
    case ProfileColor::Ochre:
        return QCoreApplication::translate("ProfileColor", "Ochre");
    case ProfileColor::Brown:
        return QCoreApplication::translate("ProfileColor", "Brown");
    case ProfileColor::Red:
        return QCoreApplication::translate("ProfileColor", "Red");
    case ProfileColor::Magenta:
        return QCoreApplication::translate("ProfileColor", "Magenta");
    case ProfileColor::Violet:
        return QCoreApplication::translate("ProfileColor", "Violet");
    case ProfileColor::Gray:
        return QCoreApplication::translate("ProfileColor", "Gray");
    }
    return {};
}

LookColors profileColors(ProfileColor color, Environment environment, const QPalette &palette)
{
    return colorsOn(groundsOf(color, environment), palette);
}

} // namespace mapdesk

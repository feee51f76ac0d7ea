// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environment.h"
#include "profile.h"

#include <QColor>
#include <QString>

class QPalette;

namespace mapdesk {

// The one place that says how an environment and a profile's own colour look. A colour never stands
// alone: a word, or the letter where there is no room for it, goes with it.

// A ground and the text on it: contrast of at least 4.5:1. The ground stands out from the palette's
// window by at least 3:1.
struct LookColors
{
    QColor ground;
    QColor text;
};

// The environment's word in the program's language: "Practice".
QString environmentName(Environment environment);

// One letter, another for each environment.
QString environmentLetter(Environment environment);

LookColors environmentColors(Environment environment, const QPalette &palette);

// What a person calls the colour: "Blue".
QString profileColorName(ProfileColor color);

// `environment` is the profile's.
LookColors profileColors(ProfileColor color, Environment environment, const QPalette &palette);

} // namespace mapdesk

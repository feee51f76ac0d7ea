// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsoncolors.h"

#include "theme.h"

namespace mapdesk {

JsonColors JsonColors::of(const QPalette &palette)
{
    const bool dark = themecolors::isDark(palette);
    const auto choose = [dark](QRgb light, QRgb darkColor) {
        return QColor::fromRgb(dark ? darkColor : light);
    };
    return {
        .caretLine = palette.color(QPalette::AlternateBase),
        .matchedBrace = choose(0xffd3dae6, 0xff475061),
        .text = palette.color(QPalette::Text),
        .property = choose(0xff1f4f9e, 0xff8fbcf7),
        .string = choose(0xff1c6e41, 0xff96d0a6),
        .escape = choose(0xff8a5200, 0xffe9b552),
        .number = choose(0xff8c3b12, 0xffefa97d),
        .keyword = choose(0xff7a3a9e, 0xffcda6f0),
        .punctuation = themecolors::muted(palette),
        .error = themecolors::danger(palette),
    };
}

} // namespace mapdesk

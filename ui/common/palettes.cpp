// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

namespace mapdesk {

namespace {

struct RoleColor
{
    QPalette::ColorRole role;
    QRgb color;
};

constexpr RoleColor lightColors[] = {
    {QPalette::Window, 0xfff3f4f7},
    {QPalette::WindowText, 0xff20252f},
    {QPalette::Base, 0xfffdfdfe},
    {QPalette::AlternateBase, 0xfff5f6f9},
    {QPalette::Text, 0xff20252f},
    {QPalette::PlaceholderText, 0xff68707e},
    {QPalette::Button, 0xffebedf2},
    {QPalette::ButtonText, 0xff20252f},
    {QPalette::BrightText, 0xffffffff},
    {QPalette::ToolTipBase, 0xffffffff},
    {QPalette::ToolTipText, 0xff20252f},
    {QPalette::Highlight, 0xff2a62c4},
    {QPalette::HighlightedText, 0xffffffff},
    {QPalette::Link, 0xff1f58b8},
    {QPalette::LinkVisited, 0xff6a4aa3},
    {QPalette::Light, 0xffffffff},
    {QPalette::Midlight, 0xfff7f8fa},
    {QPalette::Mid, 0xffc3c8d1},
    {QPalette::Dark, 0xff9aa1ae},
    {QPalette::Shadow, 0xff6b7280},
};

constexpr RoleColor lightDisabledColors[] = {
    {QPalette::WindowText, 0xff878e9b},
    {QPalette::Text, 0xff878e9b},
    {QPalette::ButtonText, 0xff878e9b},
    {QPalette::PlaceholderText, 0xffa3a9b4},
    {QPalette::Base, 0xfff5f6f9},
    {QPalette::Highlight, 0xffcfd4de},
    {QPalette::HighlightedText, 0xff4c5361},
    {QPalette::Link, 0xff878e9b},
    {QPalette::LinkVisited, 0xff878e9b},
};

constexpr RoleColor darkColors[] = {
    {QPalette::Window, 0xff1f2228},
    {QPalette::WindowText, 0xffdde1e8},
    {QPalette::Base, 0xff292d35},
    {QPalette::AlternateBase, 0xff2e323b},
    {QPalette::Text, 0xffdde1e8},
    {QPalette::PlaceholderText, 0xff8d95a3},
    {QPalette::Button, 0xff363b45},
    {QPalette::ButtonText, 0xffdde1e8},
    {QPalette::BrightText, 0xffffffff},
    {QPalette::ToolTipBase, 0xff383d47},
    {QPalette::ToolTipText, 0xffe6e9ef},
    {QPalette::Highlight, 0xff4275cd},
    {QPalette::HighlightedText, 0xffffffff},
    {QPalette::Link, 0xff86b4f4},
    {QPalette::LinkVisited, 0xffbba6ec},
    {QPalette::Light, 0xff474c57},
    {QPalette::Midlight, 0xff3b404a},
    {QPalette::Mid, 0xff30353e},
    {QPalette::Dark, 0xff16181d},
    {QPalette::Shadow, 0xff0f1114},
};

constexpr RoleColor darkDisabledColors[] = {
    {QPalette::WindowText, 0xff747b88},
    {QPalette::Text, 0xff747b88},
    {QPalette::ButtonText, 0xff747b88},
    {QPalette::PlaceholderText, 0xff5d6470},
    {QPalette::Base, 0xff24282f},
    {QPalette::Highlight, 0xff3c424d},
    {QPalette::HighlightedText, 0xffa4abb8},
    {QPalette::Link, 0xff747b88},
    {QPalette::LinkVisited, 0xff747b88},
};

template <size_t Count, size_t DisabledCount>
QPalette paletteOf(const RoleColor (&colors)[Count], const RoleColor (&disabled)[DisabledCount])
{
    QPalette palette;
    for (const RoleColor &entry : colors)
        palette.setColor(entry.role, QColor::fromRgb(entry.color));
    for (const RoleColor &entry : disabled)
        palette.setColor(QPalette::Disabled, entry.role, QColor::fromRgb(entry.color));
    return palette;
}

QColor choose(const QPalette &palette, QRgb light, QRgb dark)
{
    return QColor::fromRgb(themecolors::isDark(palette) ? dark : light);
}

} // namespace

QPalette Theme::lightPalette()
{
    return paletteOf(lightColors, lightDisabledColors);
}

QPalette Theme::darkPalette()
{
    return paletteOf(darkColors, darkDisabledColors);
}

namespace themecolors {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128;
}

QColor danger(const QPalette &palette)
{
    return choose(palette, 0xffb3261e, 0xffff9288);
}

QColor warning(const QPalette &palette)
{
    return choose(palette, 0xff8a5200, 0xffe9b552);
}

QColor success(const QPalette &palette)
{
    return choose(palette, 0xff1c6e41, 0xff7fcb9d);
}

QColor muted(const QPalette &palette)
{
    return choose(palette, 0xff5a6270, 0xffa1a9b6);
}

} // namespace themecolors

} // namespace mapdesk

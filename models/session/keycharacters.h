// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <string>

// Keys as Unicode characters: their order is that of the bytes of UTF-8.
namespace mapdesk {

constexpr char32_t lastCharacter = 0x10FFFF;

std::u32string charactersOf(const QByteArray &utf8);
QByteArray utf8Of(const std::u32string &characters);

// The place of a character in the row of all that UTF-8 can carry, and the other way round.
int numberOf(char32_t character);
char32_t characterOfNumber(int number);

// The first text beyond all that begin with `prefix`; nothing where there is none.
std::optional<std::u32string> beyondPrefix(std::u32string prefix);

} // namespace mapdesk

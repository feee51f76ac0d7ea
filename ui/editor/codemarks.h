// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "textsearch.h"

#include <optional>

class QPalette;

namespace mapdesk {

class CodeArea;

// What is marked in a text besides its colours: the place of an error (underlined, and a symbol in
// the margin of its line) and what was found by searching.
namespace codemarks {

constexpr int margin = 1;

void setUp(CodeArea &area, const QPalette &palette);

void showError(CodeArea &area, std::optional<qsizetype> offset);
void showFound(CodeArea &area, const std::vector<TextRange> &ranges);

} // namespace codemarks

} // namespace mapdesk

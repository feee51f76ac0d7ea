// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mergeorder.h"

namespace mapdesk {

// A text in parts: what is certain, and between these parts the places that somebody changed.
struct MergedPlaces
{
    std::vector<MergeChange> changes = {};
    std::vector<BySide<QByteArray>> keys = {}; // of each change, with the colon; empty in arrays
    std::vector<QByteArray> texts = {{}}; // before, between and behind the changes
};

// What JsonMerge is made of, by its rules.
MergedPlaces mergedPlaces(const JsonText &base, const JsonText &theirs, const JsonText &mine);

// Adds a part of a compact text behind what comes before it: with a comma where one belongs between
// them.
void appendPart(QByteArray &text, QByteArrayView part);

} // namespace mapdesk

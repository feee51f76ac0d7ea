// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openlocation.h"

#include <QString>

#include <vector>

namespace mapdesk {

// A place that the Open box offers. All texts are plain and hide nothing.
struct OpenChoice
{
    OpenLocation place = {};
    QString text = {}; // "Map agents"
    QString note = {}; // where it is: "Contact centre"
    QString sentence = {}; // what Enter does with it
    QString icon = {}; // name of an icon
};

// What the Open box says of the text in it.
struct OpenMeaning
{
    QString notice = {}; // what has to be known besides, such as why there is nothing to open
    bool isWarning = false; // of the notice
    std::vector<OpenChoice> choices = {}; // the likeliest first
    bool isAnswer = true; // Enter means the first choice; else they are offered only
};

} // namespace mapdesk

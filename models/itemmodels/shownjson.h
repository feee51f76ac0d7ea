// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonpath.h"

#include <QByteArray>
#include <QCoreApplication>

namespace mapdesk {

// A part of a JSON text, put for a person who compares. All texts are safe to show as plain text.
class ShownJson
{
    Q_DECLARE_TR_FUNCTIONS(ShownJson)

public:
    // "agents[0].name"; words for the whole.
    static QString place(const JsonPath &path);

    // The beginning of a JSON value on one line.
    static QString shortened(const QByteArray &json);

    // More of it, for a tool tip.
    static QString forToolTip(const QByteArray &json);

    // All of it, laid out on lines.
    static QString whole(const QByteArray &json);

    // What is said where nothing stands.
    static QString absent();
};

} // namespace mapdesk

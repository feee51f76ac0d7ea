// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace mapdesk {

// What a start of the program asks of the process that runs: a window of a profile, and a link to
// open there. Nothing in it is secret.
struct LaunchRequest
{
    QString profileName = {}; // empty: the window that was used last, else the last profile's
    QString link = {}; // as it was given; empty: none

    // For another process of this user. Of a link that is longer than anything that can be opened
    // only as much as shows that.
    QByteArray toMessage() const;
    // Nothing if it is no such message.
    static std::optional<LaunchRequest> fromMessage(const QByteArray &message);

    friend bool operator==(const LaunchRequest &, const LaunchRequest &) = default;
};

} // namespace mapdesk

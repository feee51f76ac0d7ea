// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "jsondiff.h"
#include "writerecord.h"

#include <QCoreApplication>

#include <vector>

class QTimeZone;

namespace mapdesk {

class SyncClient;

// What stands now at what a recorded write was about, by one request. That nothing stands there is
// no error.
Call<TargetState> readTarget(const SyncClient &client, const WriteRecord &record);

// A recorded write beside what stands there now. Texts are safe to show as plain text.
class Comparison
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)

public:
    // `nowMs`: the service's clock.
    Comparison(const WriteRecord &record, const TargetState &now, qint64 nowMs);

    // "What stands there now is exactly what this write sent.", or how else the three hang
    // together.
    QString verdict() const;

    // One side by side with now: of an item's data by path, of anything else in words.
    struct Side
    {
        QString title; // "Before this write → now"
        std::optional<std::vector<JsonChange>> changes = {};
        QString then = {}; // in place of changes
        QString now = {};
        QString obstacle = {}; // in place of both: why there is nothing to compare with
    };
    std::vector<Side> sides(const QTimeZone &local) const;

private:
    bool isOfData() const;
    bool isThere(const TargetState &state) const;
    bool isKnown(const TargetState &state) const;
    TargetState sent() const;
    Side side(const QString &title, const TargetState &state, const QTimeZone &local) const;
    QString words(const TargetState &state, const QTimeZone &local) const;

    WriteRecord m_record;
    TargetState m_now;
    qint64 m_nowMs;
};

} // namespace mapdesk

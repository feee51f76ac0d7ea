// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "writerecord.h"

// Recorded writes for the tests of what shows them.
namespace mapdesk::test {

constexpr qint64 firstWriteMs = 1'767'225'600'000; // 2026-01-01T00:00:00Z

// One that was applied a minute after the one before: an item's data saved.
inline WriteRecord savedData(JournalSeq seq, const QByteArray &before, const QByteArray &sent)
{
    WriteRecord record;
    record.seq = seq;
    record.whenMs = firstWriteMs + seq * 60'000;
    record.user = QStringLiteral("ann");
    record.profile = QStringLiteral("p1");
    record.profileName = QStringLiteral("Contact centre");
    record.environment = Environment::Practice;
    record.action = WriteRecord::Action::SaveData;
    record.target = {ServiceSid(QStringLiteral("IS1")), MapSid(QStringLiteral("MP1")),
                     ItemKey("customer")};
    record.mapName = QStringLiteral("desk");
    record.before.revision = Revision(QStringLiteral("1a"));
    record.before.data = before;
    record.sent.data = sent;
    record.end = WriteEnd{};
    record.end->whenMs = record.whenMs + 40;
    record.end->requestId = QStringLiteral("RQ1");
    record.end->after.revision = Revision(QStringLiteral("1b"));
    record.end->after.data = sent;
    return record;
}

inline WriteRecord changedExpiry(JournalSeq seq, std::optional<qint64> beforeMs, Ttl ttl)
{
    WriteRecord record = savedData(seq, {}, {});
    record.action = WriteRecord::Action::ChangeItemExpiry;
    record.before.data.reset();
    record.before.expiresMs = beforeMs;
    record.sent.data.reset();
    record.sentTtl = ttl;
    record.end->after.data.reset();
    return record;
}

inline WriteRecord refused(WriteRecord record, const QString &why)
{
    record.end->outcome = WriteEnd::Outcome::Refused;
    record.end->httpStatus = 412;
    record.end->message = why;
    record.end->after = {};
    return record;
}

} // namespace mapdesk::test

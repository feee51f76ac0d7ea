// SPDX-License-Identifier: GPL-3.0-or-later
#include "ndjsonlines.h"

#include "isotime.h"

namespace mapdesk {

namespace {

// In the file itself, for who has nothing else.
const QByteArray rules = QByteArrayLiteral(
    "hash = SHA-256(hash of the entry before, payload_hash, metadata); the first entry follows "
    "'previous'. payload_hash = SHA-256(salt, then for before and after each the length in bytes "
    "as "
    "8 bytes big-endian and the bytes; null: 8 bytes 0xff), or 32 zero bytes where there never was "
    "data. Hashes and salts are 32 bytes, in hex here; texts count as UTF-8.");

QByteArray escaped(char character)
{
    switch (character) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        return "\\u00" + QByteArray(1, character).toHex();
    }
}

// Byte for byte: no decoder must come between what was hashed and the file.
QByteArray jsonString(const QByteArray &utf8)
{
    QByteArray text = "\"";
    for (const char character : utf8) {
        const bool isPlain = static_cast<unsigned char>(character) >= 0x20 && character != '"'
            && character != '\\';
        if (isPlain)
            text += character;
        else
            text += escaped(character);
    }
    return text + '"';
}

QByteArray member(const QByteArray &name, const QByteArray &json)
{
    return '"' + name + "\":" + json;
}

QByteArray hexMember(const QByteArray &name, const QByteArray &bytes)
{
    return member(name, '"' + bytes.toHex() + '"');
}

QByteArray bytesMember(const QByteArray &name, const std::optional<QByteArray> &bytes)
{
    if (!bytes)
        return member(name, "null");
    if (bytes->isValidUtf8())
        return member(name, jsonString(*bytes));
    return member(name + "_base64", '"' + bytes->toBase64() + '"');
}

QByteArray numberMember(const QByteArray &name, qint64 number)
{
    return member(name, QByteArray::number(number));
}

QByteArray line(const QByteArrayList &members)
{
    return '{' + members.join(',') + "}\n";
}

QByteArray dataState(const JournalRow &row)
{
    if (!row.hasData)
        return row.neverHadData() ? "\"none\"" : "\"removed\"";
    return row.data ? "\"included\"" : "\"left out\"";
}

} // namespace

NdJsonLines::NdJsonLines(const JournalExport &what)
    : m_nowMs(what.nowMs)
{
}

QByteArray NdJsonLines::start(const ExportFrame &frame)
{
    return line({member("format", "\"mapdesk-journal\""), numberMember("version", 1),
                 member("exported", jsonString(isoTime(m_nowMs).toUtf8())),
                 numberMember("after", frame.after), hexMember("previous", frame.previous),
                 member("rules", jsonString(rules))});
}

sqlite::Outcome<QByteArray> NdJsonLines::entry(const JournalRow &row)
{
    QByteArrayList members{numberMember("seq", row.seq), bytesMember("metadata", row.metadata),
                           hexMember("payload_hash", row.payloadHash), hexMember("hash", row.hash),
                           member("data", dataState(row))};
    if (row.data) {
        members += hexMember("salt", row.data->salt);
        members += bytesMember("before", row.data->payload.before);
        members += bytesMember("after", row.data->payload.after);
    }
    return line(members);
}

QByteArray NdJsonLines::end(const ExportFrame &frame)
{
    return line({numberMember("entries", frame.entries), numberMember("last", frame.last),
                 hexMember("head", frame.head), numberMember("journal_last", frame.journalLast),
                 hexMember("journal_head", frame.journalHead)});
}

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journalentry.h"

namespace mapdesk {

// How the entries of the journal hang together; an export says the same, so that anybody can check
// it. All hashes are SHA-256, 32 bytes.
namespace journalchain {

constexpr qsizetype hashBytes = 32;
constexpr qsizetype saltBytes = 32;

// 32 zero bytes: what the first entry follows, and the payload hash of an entry without payload.
QByteArray nothing();

// Of `salt`, then for before and after each its length (8 bytes, big-endian; all bits set: absent)
// and its bytes.
QByteArray payloadHash(const QByteArray &salt, const JournalPayload &payload);

// Of `previous`, `payloadHash` and `metadata`: the entry's facts as UTF-8 JSON, exactly as stored.
QByteArray entryHash(const QByteArray &previous, const QByteArray &payloadHash,
                     const QByteArray &metadata);

} // namespace journalchain

} // namespace mapdesk

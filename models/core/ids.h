// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHashFunctions>
#include <QMetaType>
#include <QString>

#include <compare>

namespace mapdesk {

// An identifier that cannot be mistaken for another kind of identifier. Value holds it exactly as
// the service sent it; nothing is trimmed, folded or normalised.
template <typename Tag, typename Value>
class Identifier
{
public:
    Identifier() = default;
    explicit Identifier(Value value)
        : m_value(std::move(value))
    {
    }

    const Value &value() const { return m_value; }
    bool isEmpty() const { return m_value.isEmpty(); }

    friend bool operator==(const Identifier &a, const Identifier &b) = default;
    friend bool operator<(const Identifier &a, const Identifier &b)
    {
        return a.m_value < b.m_value;
    }
    friend size_t qHash(const Identifier &id, size_t seed = 0)
    {
        using ::qHash;
        return qHash(id.m_value, seed);
    }

private:
    Value m_value;
};

using AccountSid = Identifier<struct AccountSidTag, QString>; // AC + 32 hex
using ServiceSid = Identifier<struct ServiceSidTag, QString>; // IS + 32 hex, or "default"
using MapSid = Identifier<struct MapSidTag, QString>; // MP + 32 hex
using MapUniqueName = Identifier<struct MapUniqueNameTag, QString>; // 1 to 320 characters

// An item's key, 1 to 320 characters, held as UTF-8: `<` is the order in which the service lists
// items (bytes of the UTF-8 form).
using ItemKey = Identifier<struct ItemKeyTag, QByteArray>;

// Whom a map's permission is for: the identity of an SDK client's access token, 1 to 256
// characters.
using Identity = Identifier<struct IdentityTag, QString>;

// An item's or a map's revision: the map's event number as a lowercase hex string. Compared for
// equality only; sent back raw in If-Match.
using Revision = Identifier<struct RevisionTag, QString>;

// UTF-8 as a text, nothing left out: QString::fromUtf8() drops a byte order mark at the start.
inline QString exactText(QByteArrayView utf8)
{
    const QString text = QString::fromUtf8(utf8);
    return utf8.startsWith("\xEF\xBB\xBF") ? u'\xFEFF' + text : text;
}

inline QString toString(const ItemKey &key)
{
    return exactText(key.value());
}

} // namespace mapdesk

Q_DECLARE_METATYPE(mapdesk::ItemKey)
Q_DECLARE_METATYPE(mapdesk::MapSid)
Q_DECLARE_METATYPE(mapdesk::ServiceSid)

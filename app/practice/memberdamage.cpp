// SPDX-License-Identifier: GPL-3.0-or-later
#include "memberdamage.h"

#include "jsonvaluetext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

namespace mapdesk::practice {

namespace {

// One of the five other types, with what the value held where that can be.
QJsonValue otherType(const QJsonValue &value, QRandomGenerator &random)
{
    const QList<QJsonValue> candidates = {QJsonValue::Null,
                                          true,
                                          42,
                                          jsonText(value),
                                          QJsonArray{value},
                                          QJsonObject{{QStringLiteral("value"), value}}};
    QList<QJsonValue> others;
    for (const QJsonValue &candidate : candidates) {
        if (candidate.type() != value.type())
            others.append(candidate);
    }
    return others.at(random.bounded(others.size()));
}

class MemberDamager
{
public:
    explicit MemberDamager(const FaultEffects::MemberDamage &damage)
        : m_damage(damage)
        , m_random(damage.seed)
    {
    }

    QJsonObject damaged(QJsonObject body)
    {
        const QString listKey =
            body.value(QLatin1String("meta")).toObject().value(QLatin1String("key")).toString();
        if (!body.value(listKey).isArray())
            return damagedResource(body);
        QJsonArray records;
        const QJsonArray whole = body.value(listKey).toArray();
        for (const auto &record : whole)
            records.append(damagedResource(record.toObject()));
        body.insert(listKey, records);
        return damagedMembers(body, m_damage.members);
    }

private:
    QJsonObject damagedResource(const QJsonObject &resource)
    {
        return damagedMembers(resource,
                              m_damage.members.isEmpty() ? resource.keys() : m_damage.members);
    }

    QJsonObject damagedMembers(QJsonObject object, const QStringList &names)
    {
        for (const QString &name : names) {
            const auto member = object.find(name);
            if (member == object.end())
                continue;
            if (m_damage.kind == FaultEffects::MemberDamage::Kind::Missing)
                object.erase(member);
            else
                member.value() = otherType(member.value(), m_random);
        }
        return object;
    }

    const FaultEffects::MemberDamage &m_damage;
    QRandomGenerator m_random;
};

} // namespace

void damageMembers(QByteArray &body, const FaultEffects::MemberDamage &damage)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isObject())
        body = QJsonDocument(MemberDamager(damage).damaged(document.object()))
                   .toJson(QJsonDocument::Compact);
}

} // namespace mapdesk::practice

// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode.h"

#include "jsonbody.h"
#include "resourcemembers.h"
#include "serviceorigin.h"

#include <QCoreApplication>

#include <string>

namespace mapdesk {

namespace {

struct Decode
{
    Q_DECLARE_TR_FUNCTIONS(Decode)
};

// What a list says about itself.
// https://www.twilio.com/docs/usage/twilios-response#response-formats-list-paging-information
struct ListMeta
{
    std::string key; // the member that holds the records
    QByteArray nextTarget;
};

enum class Properties {
    Keep,
    Drop, // a million items have no use for a second copy of all their members
};

template <typename Record>
Record readRecord(simdjson::ondemand::object &object, Properties properties)
{
    Record record;
    visitMembers(object, [&record, properties](JsonMember &member) {
        if (properties == Properties::Keep)
            record.properties.push_back(
                {QString::fromUtf8(member.name.data(), qsizetype(member.name.size())),
                 member.text.toByteArray()});
        readMember(record, member);
    });
    return record;
}

template <typename Record>
Result<Record, QString> decodeRecord(const QByteArray &body)
{
    JsonBody json(body);
    if (json.problem())
        return failure(*json.problem());
    return readRecord<Record>(json.root(), Properties::Keep);
}

Result<QByteArray, QString> readNextTarget(JsonMember &link, const ServiceOrigin &origin)
{
    if (link.text == "null")
        return QByteArray();
    const QByteArray url = stringOf(link).toByteArray();
    if (const std::optional<QByteArray> target = origin.targetOf(url))
        return *target;
    return failure(
        Decode::tr("The list's link to its next page leads elsewhere and is not followed: %1")
            .arg(QString::fromUtf8(url.isEmpty() ? link.text.toByteArray() : url)));
}

Result<ListMeta, QString> readMeta(simdjson::ondemand::object &root, const ServiceOrigin &origin)
{
    simdjson::ondemand::object object;
    if (root["meta"].get_object().get(object))
        return failure(Decode::tr("The answer is not a list: it has no “meta”"));
    ListMeta meta;
    Result<QByteArray, QString> nextTarget;
    visitMembers(object, [&](JsonMember &member) {
        if (member.name == "key")
            meta.key = stringOf(member).toByteArray().toStdString();
        else if (member.name == "next_page_url")
            nextTarget = readNextTarget(member, origin);
    });
    if (!nextTarget)
        return failure(nextTarget.error());
    meta.nextTarget = *nextTarget;
    return meta;
}

template <typename Record>
Result<std::vector<Record>, QString> readRecords(simdjson::ondemand::array &array,
                                                 Properties properties)
{
    std::vector<Record> records;
    for (auto element : array) {
        simdjson::ondemand::object object;
        if (element.get_object().get(object))
            return failure(Decode::tr("The list holds something that is not a resource"));
        records.push_back(readRecord<Record>(object, properties));
    }
    return records;
}

template <typename Record>
Result<Page<Record>, QString> decodePage(const QByteArray &body, const ServiceOrigin &origin,
                                         Properties properties = Properties::Keep)
{
    JsonBody json(body);
    if (json.problem())
        return failure(*json.problem());
    Result<ListMeta, QString> meta = readMeta(json.root(), origin);
    if (!meta)
        return failure(meta.error());
    simdjson::ondemand::array array;
    if (json.root().reset().error() || json.root()[meta->key].get_array().get(array))
        return failure(Decode::tr("The answer is not a list: it has no records"));
    Result<std::vector<Record>, QString> records = readRecords<Record>(array, properties);
    if (!records)
        return failure(records.error());
    return Page<Record>{std::move(*records), std::move(meta->nextTarget)};
}

} // namespace

Result<SyncService, QString> decodeService(const QByteArray &body)
{
    return decodeRecord<SyncService>(body);
}

Result<SyncMap, QString> decodeMap(const QByteArray &body)
{
    return decodeRecord<SyncMap>(body);
}

Result<MapItem, QString> decodeItem(const QByteArray &body)
{
    return decodeRecord<MapItem>(body);
}

Result<MapPermission, QString> decodePermission(const QByteArray &body)
{
    return decodeRecord<MapPermission>(body);
}

Result<Page<SyncService>, QString> decodeServicePage(const QByteArray &body,
                                                     const ServiceOrigin &origin)
{
    return decodePage<SyncService>(body, origin);
}

Result<Page<SyncMap>, QString> decodeMapPage(const QByteArray &body, const ServiceOrigin &origin)
{
    return decodePage<SyncMap>(body, origin);
}

Result<Page<MapPermission>, QString> decodePermissionPage(const QByteArray &body,
                                                          const ServiceOrigin &origin)
{
    return decodePage<MapPermission>(body, origin);
}

Result<Page<MapItem>, QString> decodeItemPage(const QByteArray &body, const ServiceOrigin &origin)
{
    return decodePage<MapItem>(body, origin, Properties::Drop);
}

Result<Page<MapItem>, QString> decodeItemPageWithProperties(const QByteArray &body,
                                                            const ServiceOrigin &origin)
{
    return decodePage<MapItem>(body, origin);
}

} // namespace mapdesk

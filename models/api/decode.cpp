// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode.h"

#include "decodetexts.h"
#include "jsonbody.h"
#include "listmeta.h"
#include "resourcemembers.h"

namespace mapdesk {

namespace {

template <typename Record>
Record readRecord(simdjson::ondemand::object &object)
{
    Record record;
    visitMembers(object, [&record](JsonMember &member) {
        record.properties.push_back({exactText({member.name.data(), qsizetype(member.name.size())}),
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
    return readRecord<Record>(json.root());
}

// Calls `visit` with the value of each member of that name: where it comes twice, the last one is
// to count.
template <typename Visit>
void visitNamed(simdjson::ondemand::object &object, std::string_view name, Visit visit)
{
    for (auto field : object) {
        std::string_view key;
        simdjson::ondemand::value value;
        if (!field.unescaped_key().get(key) && key == name && !field.value().get(value))
            visit(value);
    }
}

template <typename Record>
Result<std::vector<Record>, QString> readRecords(simdjson::ondemand::value &value)
{
    simdjson::ondemand::array array;
    if (value.get_array().get(array))
        return failure(noListRecords());
    std::vector<Record> records;
    for (auto element : array) {
        simdjson::ondemand::object object;
        if (element.get_object().get(object))
            return failure(notAListRecord());
        records.push_back(readRecord<Record>(object));
    }
    return records;
}

template <typename Record>
Result<Page<Record>, QString> decodePage(const QByteArray &body, const ServiceOrigin &origin)
{
    JsonBody json(body);
    if (json.problem())
        return failure(*json.problem());
    Result<ListMeta, QString> meta = failure(noListMeta());
    visitNamed(json.root(), "meta", [&meta, &origin](simdjson::ondemand::value &value) {
        meta = readListMeta(value, origin);
    });
    if (!meta)
        return failure(meta.error());
    Result<std::vector<Record>, QString> records = failure(noListRecords());
    if (!json.root().reset().error())
        visitNamed(json.root(), meta->key, [&records](simdjson::ondemand::value &value) {
            records = readRecords<Record>(value);
        });
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
    Result<MapItem, QString> item = decodeRecord<MapItem>(body);
    if (item && item->key.isEmpty())
        return failure(Decode::tr("The answer is not an item: it has no key"));
    return item;
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

Result<Page<MapItem>, QString> decodeItemPageWithProperties(const QByteArray &body,
                                                            const ServiceOrigin &origin)
{
    return decodePage<MapItem>(body, origin);
}

} // namespace mapdesk

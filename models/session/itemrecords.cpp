// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemrecords.h"

#include <limits>

namespace mapdesk {

namespace {

constexpr qint64 absentTime = std::numeric_limits<qint64>::min();
constexpr quint32 dataNotKept = std::numeric_limits<quint32>::max();

std::optional<qint64> timeFrom(qint64 stored)
{
    return stored == absentTime ? std::nullopt : std::optional(stored);
}

} // namespace

ItemRecords::ItemRecords(DataBudget *budget)
    : m_share(budget)
{
}

ItemHandle ItemRecords::add(const ItemView &item, Keep keep)
{
    const QByteArrayView key = m_bytes.copy(item.key);
    Record record{};
    record.key = key.data();
    record.keySize = quint32(key.size());
    setValue(record, item, keep);
    m_records.push_back(record);
    return ItemHandle(m_records.size() - 1);
}

bool ItemRecords::replace(ItemHandle handle, const ItemView &item, Keep keep)
{
    Record &record = m_records[size_t(handle)];
    const Record before = record;
    setValue(record, item, keep);
    return record != before;
}

ItemView ItemRecords::item(ItemHandle handle) const
{
    const Record &record = m_records[size_t(handle)];
    const bool hasData = record.dataSize != dataNotKept;
    return {
        .key = {record.key, record.keySize},
        .data = {record.value + record.revisionSize, hasData ? record.dataSize : 0},
        .revision = {record.value, record.revisionSize},
        .createdBy = m_creators[record.creator],
        .createdMs = timeFrom(record.createdMs),
        .updatedMs = timeFrom(record.updatedMs),
        .expiresMs = timeFrom(record.expiresMs),
        .hasData = hasData,
    };
}

QByteArrayView ItemRecords::key(ItemHandle handle) const
{
    const Record &record = m_records[size_t(handle)];
    return {record.key, record.keySize};
}

bool ItemRecords::hasData(ItemHandle handle) const
{
    return m_records[size_t(handle)].dataSize != dataNotKept;
}

bool ItemRecords::isToBeKept(const ItemView &item, Keep keep) const
{
    return item.hasData && (keep == Keep::Always || m_share.hasRoomFor(item.data.size()));
}

void ItemRecords::setText(Record &record, const ItemView &item, Keep keep)
{
    const bool hadData = record.dataSize != dataNotKept;
    const QByteArrayView revision(record.value, record.revisionSize);
    const QByteArrayView data(record.value + record.revisionSize, hadData ? record.dataSize : 0);
    // Texts that are the same are not copied again: their place tells that nothing has changed.
    if (record.value && hadData && item.revision == revision && item.data == data)
        return;
    const bool isKept = isToBeKept(item, keep);
    if (isKept)
        m_share.take(item.data.size());
    if (isKept || hadData || item.revision != revision)
        record.value = m_bytes.copy(item.revision, isKept ? item.data : QByteArrayView()).data();
    record.revisionSize = quint32(item.revision.size());
    record.dataSize = isKept ? quint32(item.data.size()) : dataNotKept;
}

void ItemRecords::setValue(Record &record, const ItemView &item, Keep keep)
{
    setText(record, item, keep);
    record.creator = creatorNumber(item.createdBy);
    record.createdMs = item.createdMs.value_or(absentTime);
    record.updatedMs = item.updatedMs.value_or(absentTime);
    record.expiresMs = item.expiresMs.value_or(absentTime);
}

quint32 ItemRecords::creatorNumber(QByteArrayView createdBy)
{
    const auto wanted = QByteArray::fromRawData(createdBy.data(), createdBy.size());
    const auto known = m_creatorNumbers.constFind(wanted);
    if (known != m_creatorNumbers.constEnd())
        return *known;
    const auto number = quint32(m_creators.size());
    m_creators.push_back(createdBy.toByteArray());
    m_creatorNumbers.insert(m_creators.back(), number);
    return number;
}

} // namespace mapdesk

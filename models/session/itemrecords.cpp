// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemrecords.h"

#include "absenttime.h"

#include <QThreadPool>

#include <atomic>

namespace mapdesk {

namespace {

// Giving back what so many items take lasts long enough to be felt.
constexpr qsizetype manyItems = 20'000;

// For whoever reads a snapshot on another thread, whose last reads come before this change.
template <typename Shared>
bool isShared(const std::shared_ptr<Shared> &pointer)
{
    const bool isShared = pointer.use_count() > 1;
    std::atomic_thread_fence(std::memory_order_acquire);
    return isShared;
}

} // namespace

ItemRecords::ItemRecords(const DataBudget *budget)
    : m_data(m_values.m_data, budget)
{
}

ItemRecords::~ItemRecords()
{
    if (m_values.handleCount() < manyItems)
        return;
    QThreadPool::globalInstance()->start(
        [values = std::make_shared<ItemValues>(std::move(m_values))]() mutable { values.reset(); });
}

ItemHandle ItemRecords::add(const ItemView &item, Keep keep)
{
    const auto handle = ItemHandle(m_values.m_handleCount++);
    if (size_t(handle) % ItemValues::chunkSize == 0) {
        auto chunk = std::make_shared<ItemValues::Chunk>();
        chunk->reserve(ItemValues::chunkSize);
        m_values.m_chunks.push_back(std::move(chunk));
    }
    const QByteArrayView key = m_values.m_texts.copy(item.key);
    Record record;
    record.key = key.data();
    record.keySize = quint32(key.size());
    setValue(record, item, keep);
    changeableChunk(handle).push_back(record);
    return handle;
}

bool ItemRecords::replace(ItemHandle handle, const ItemView &item, Keep keep)
{
    Record record = m_values.record(handle);
    if (!m_values.m_data.has(record.data)) {
        m_data.release(record.data);
        record.data = {};
    }
    const Record before = record;
    setValue(record, item, keep);
    // Data that came back can have got the very place it had.
    if (record != m_values.record(handle))
        changeableChunk(handle)[size_t(handle) % ItemValues::chunkSize] = record;
    return record != before;
}

void ItemRecords::remove(ItemHandle handle)
{
    m_data.release(m_values.record(handle).data);
    changeableChunk(handle)[size_t(handle) % ItemValues::chunkSize].data = {};
}

void ItemRecords::look(ItemHandle handle)
{
    m_data.look(m_values.record(handle).data);
}

void ItemRecords::setDropped(std::function<void()> dropped)
{
    m_data.setDropped(std::move(dropped));
}

ItemValues::Chunk &ItemRecords::changeableChunk(ItemHandle handle)
{
    std::shared_ptr<ItemValues::Chunk> &chunk =
        m_values.m_chunks[size_t(handle) / ItemValues::chunkSize];
    if (isShared(chunk)) {
        auto own = std::make_shared<ItemValues::Chunk>();
        own->reserve(ItemValues::chunkSize);
        *own = *chunk;
        chunk = std::move(own);
    }
    return *chunk;
}

void ItemRecords::setValue(Record &record, const ItemView &item, Keep keep)
{
    setData(record, item, keep);
    const QByteArrayView revision(record.revision, record.revisionSize);
    if (revision != item.revision) {
        const QByteArrayView copy = m_values.m_texts.copy(item.revision);
        record.revision = copy.data();
        record.revisionSize = quint32(copy.size());
    }
    record.creator = creatorNumber(item.createdBy);
    record.createdMs = item.createdMs.value_or(absentTime);
    record.updatedMs = item.updatedMs.value_or(absentTime);
    record.expiresMs = item.expiresMs.value_or(absentTime);
}

// Data that is the same is not copied again: its place tells that nothing has changed.
void ItemRecords::setData(Record &record, const ItemView &item, Keep keep)
{
    const bool isSame = item.hasData && m_values.m_data.has(record.data)
        && m_values.m_data.at(record.data) == item.data;
    if (isSame) {
        m_data.look(record.data);
        return;
    }
    // The old goes last, or the new could get its very place.
    const DataPlace before = record.data;
    record.data = item.hasData ? m_data.add(item.data, keep) : DataPlace();
    m_data.release(before);
}

quint32 ItemRecords::creatorNumber(QByteArrayView createdBy)
{
    const auto wanted = QByteArray::fromRawData(createdBy.data(), createdBy.size());
    const auto known = m_creatorNumbers.constFind(wanted);
    if (known != m_creatorNumbers.constEnd())
        return *known;
    const quint32 number = m_values.creatorCount();
    m_values.m_creators.push_back(createdBy.toByteArray());
    m_creatorNumbers.insert(m_values.m_creators.back(), number);
    return number;
}

} // namespace mapdesk

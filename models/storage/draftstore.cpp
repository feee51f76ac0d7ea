// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftstore.h"

#include "drafttable.h"
#include "localdatabase.h"
#include "sqlitetransaction.h"

#include <utility>

namespace mapdesk {

namespace {

using sqlite::Connection;
using sqlite::Outcome;

} // namespace

// What is newer goes before it.
void DraftStore::Changes::addOlder(Changes older)
{
    for (const QString &profile : std::as_const(profiles)) {
        std::erase_if(older.drafts,
                      [&profile](const auto &draft) { return draft.first.profile == profile; });
    }
    profiles.merge(older.profiles);
    drafts.merge(older.drafts);
}

DraftStore::DraftStore(DatabaseThread &database, const QString &folder,
                       std::chrono::milliseconds pause)
    : m_database(database)
    , m_folder(folder)
{
    m_nextTry.setSingleShot(true);
    m_nextTry.setInterval(pause);
    connect(&m_nextTry, &QTimer::timeout, this, &DraftStore::writeNext);
}

DraftStore::~DraftStore()
{
    // Behind what is under way; it is done before the thread goes.
    if (!m_waiting.isEmpty())
        const auto writing = m_database.run<void>(this->writing(m_waiting));
}

Call<std::vector<StoredDraft>, QString> DraftStore::load(const QString &profile)
{
    using Drafts = std::vector<StoredDraft>;
    // What waits is written first, though it is written again in its turn, where it is told if it
    // cannot be written. What is there can be read nevertheless.
    return m_database.run<Drafts>(
        [profile, write = writing(m_waiting), folder = m_folder](Connection &connection) {
            std::ignore = write(connection);
            return drafttable::load(connection, profile).map_error([&](const auto &fault) {
                return localDatabaseFault(folder, fault);
            });
        });
}

void DraftStore::keep(const StoredDraft &draft)
{
    m_waiting.drafts.insert_or_assign(draft.place, draft);
    writeNext();
}

void DraftStore::drop(const StoredDraft::Place &place)
{
    m_waiting.drafts.insert_or_assign(place, std::nullopt);
    writeNext();
}

void DraftStore::dropAll(const QString &profile)
{
    std::erase_if(m_waiting.drafts,
                  [&profile](const auto &draft) { return draft.first.profile == profile; });
    m_waiting.profiles.insert(profile);
    writeNext();
}

DraftStore::Job DraftStore::writing(const Changes &changes) const
{
    const auto write = [changes](Connection &connection) -> Outcome<void> {
        if (changes.isEmpty())
            return {};
        sqlite::Transaction transaction(connection);
        Outcome<void> done = transaction.begun();
        for (const QString &profile : changes.profiles)
            done = done ? drafttable::dropAll(connection, profile) : done;
        for (const auto &[place, draft] : changes.drafts) {
            if (done) {
                done = draft ? drafttable::keep(connection, *draft)
                             : drafttable::drop(connection, place);
            }
        }
        return done ? transaction.commit() : done;
    };
    return [write, folder = m_folder](Connection &connection) {
        return write(connection).map_error([&folder](const sqlite::Fault &fault) {
            return localDatabaseFault(folder, fault);
        });
    };
}

void DraftStore::writeNext()
{
    if (m_writing.isActive() || m_waiting.isEmpty())
        return;
    m_underWay = std::exchange(m_waiting, {});
    m_writing = m_database.run<void>(writing(m_underWay))
                    .then(this,
                          [this](const Result<void, QString> &result) { finishWriting(result); });
}

void DraftStore::finishWriting(const Result<void, QString> &result)
{
    const Changes done = std::exchange(m_underWay, {});
    const bool isNewer = !m_waiting.isEmpty();
    if (!result)
        m_waiting.addOlder(done);
    const QString problem = result ? QString() : result.error();
    const bool isChanged = std::exchange(m_problem, problem) != problem;
    if (isNewer)
        writeNext();
    else if (!result)
        m_nextTry.start();
    if (isChanged)
        emit problemChanged();
    if (!isWriting())
        emit written();
}

} // namespace mapdesk

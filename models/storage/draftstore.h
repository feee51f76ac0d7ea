// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databasethread.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <compare>
#include <map>
#include <set>
#include <vector>

namespace mapdesk {

// An unsaved text as it is kept on the disk.
struct StoredDraft
{
    struct Place
    {
        QString profile; // whose session it belongs to
        QString service; // SID
        QString map; // SID
        QByteArray key; // UTF-8

        std::strong_ordering operator<=>(const Place &) const = default;
    };

    Place place;
    QString mapName; // what a person calls the map
    // What the text was made from. Times are UTC milliseconds.
    QByteArray baseData;
    QString baseRevision;
    std::optional<qint64> baseCreatedMs = {};
    std::optional<qint64> baseUpdatedMs = {};
    std::optional<qint64> baseExpiresMs = {}; // absent: never
    QByteArray text; // as it stood in the editor
};

// The unsaved texts of all profiles on the disk, so that they survive a quit and a crash. A text is
// written as soon as the thread is free: of what comes in between only the newest is. Whatever was
// handed over is written before the DatabaseThread goes. What could not be written is tried again
// with the next text, and after a pause.
class DraftStore : public QObject
{
    Q_OBJECT

public:
    // `folder`: of the database (see localdatabase.h), which must outlive the store.
    DraftStore(DatabaseThread &database, const QString &folder,
               std::chrono::milliseconds pause = std::chrono::seconds(5));
    ~DraftStore() override;

    Call<std::vector<StoredDraft>, QString> load(const QString &profile); // the oldest first

    void keep(const StoredDraft &draft); // in place of the one that the item had
    void drop(const StoredDraft::Place &place);
    void dropAll(const QString &profile);

    // Why not all that was handed over is, or will surely be, on the disk: a sentence for the
    // person. Empty where it is; after a failure only once a text could be written again.
    const QString &problem() const { return m_problem; }

    // Whether something is being written, so that problem() may say something else in a moment.
    bool isWriting() const { return m_writing.isActive(); }

signals:
    void problemChanged(); // a sentence for the person, or none any more
    void written(); // or not: nothing is being written any more

private:
    void writeNext();
    void finishWriting(const Result<void, QString> &result);

    // What is to be done on the disk: drop all of `profiles`, then keep or drop by place.
    struct Changes
    {
        std::set<QString> profiles = {};
        std::map<StoredDraft::Place, std::optional<StoredDraft>> drafts = {}; // absent: drop

        bool isEmpty() const { return profiles.empty() && drafts.empty(); }
        void addOlder(Changes older);
    };
    using Job = std::function<Result<void, QString>(sqlite::Connection &)>;
    Job writing(const Changes &changes) const;

    DatabaseThread &m_database;
    const QString m_folder;
    Changes m_waiting;
    Changes m_underWay;
    Call<void, QString> m_writing;
    QTimer m_nextTry;
    QString m_problem;
};

} // namespace mapdesk

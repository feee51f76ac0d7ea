// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batchstep.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace mapdesk {

class OpenMap;

// The same done to many items of a map: a frozen list, each item its own write with If-Match on the
// revision that was shown, and a result for each. ItemCommands::run() carries it out and keeps it
// until it is finished. It steps back behind clicks; a few writes are under way side by side, and
// those of a large batch leave evenly, so that none waits long for the rate limit and the rest can
// be stopped at once. An error that the next item would meet, too, stops it, as does a lock.
class ItemBatch : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t mostAtOnce = 6;
    // So many in a row that had no proper answer stop it, whatever looking them up showed.
    static constexpr int mostWithoutAnswer = 3;

    ItemBatch(std::shared_ptr<OpenMap> map, const BatchWork &work, std::vector<BatchItem> items);
    ~ItemBatch() override;

    const std::shared_ptr<OpenMap> &map() const { return m_map; }
    CommandTarget target() const; // the map
    const BatchWork &work() const { return m_work; }

    int size() const { return int(m_items.size()); }
    const std::vector<BatchItem> &items() const { return m_items; }
    const BatchItem &item(int row) const { return m_items[size_t(row)]; }
    const BatchResult &result(int row) const { return m_results[size_t(row)]; }
    int countOf(BatchResult::Kind kind) const { return m_counts[size_t(kind)]; }
    int over() const; // how many have their result
    bool isAllGood() const; // see BatchResult::isGood()

    bool isFinished() const { return m_isFinished; }
    bool isStopped() const { return m_isStopped; }
    bool wasLocked() const { return m_wasLocked; } // and stopped thereby
    const std::optional<CommandFailure> &stoppedBy() const { return m_stoppedBy; }

    // Whether this item of it is being written.
    bool isWriting(const CommandTarget &target) const;
    // The same, or, while it runs, its map.
    bool isUnderWay(const CommandTarget &target) const;

    // What has not left does not leave; what has is waited for.
    void stop();
    void lock(); // the same, since nothing may be written any more

    // What would take all that was carried out back, the newest first; nothing where that is
    // nothing, or was taken back already.
    bool canBeTakenBack() const;
    std::shared_ptr<ItemBatch> takingBack();

signals:
    void resultsChanged(int firstRow, int lastRow);
    void progressed(int done, int total);
    void withdrawn(); // the rest
    void itemStarted(const mapdesk::CommandTarget &target);
    // After its result; what the service has is in the map's store.
    void itemEnded(const mapdesk::CommandTarget &target, bool isDone);
    void takenBack(const mapdesk::WriteRecord &original, const mapdesk::WriteRecord &own);
    void canBeTakenBackChanged();
    void finished();

private:
    friend class ItemCommands;

    // Once. Nothing is emitted before it returns.
    void start(BatchTools tools);

    void goOn();
    bool mayStartNext() const;
    void startNext();
    void takeEnd(BatchStep &step, int row, const BatchResult &result);
    void setResult(int row, const BatchResult &result);
    void stopAfter(const BatchResult &result);
    void finishIfOver();
    void forgetWrite(JournalSeq write);

    const std::shared_ptr<OpenMap> m_map;
    const BatchWork m_work;
    const std::vector<BatchItem> m_items;
    std::vector<BatchResult> m_results;
    std::vector<int> m_counts; // by BatchResult::Kind
    std::vector<JournalSeq> m_writes; // applied, and not taken back; 0: none
    std::vector<std::unique_ptr<BatchStep>> m_running;
    std::optional<BatchTools> m_tools; // while it runs
    std::shared_ptr<bool> m_withdrawn = std::make_shared<bool>(false);
    QTimer m_pace; // active: the next one has to wait
    int m_next = 0;
    int m_withoutAnswer = 0; // in a row
    bool m_isStopped = false;
    bool m_wasLocked = false;
    bool m_isFinished = false;
    std::optional<CommandFailure> m_stoppedBy;
};

} // namespace mapdesk

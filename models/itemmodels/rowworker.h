// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rowquery.h"

#include <QObject>
#include <QThreadPool>

namespace mapdesk {

// Runs the newest of a table's queries on a thread of its own. Ending it stops what runs, which
// takes some ms.
class RowWorker : public QObject
{
    Q_OBJECT

public:
    // Tests choose the moments themselves.
    struct Setup
    {
        // Runs a task later, on any thread; empty: on the worker's own thread.
        std::function<void(std::function<void()>)> post = {};
        // When the first rows are told, and how often then.
        std::chrono::milliseconds first = std::chrono::milliseconds(60);
        std::chrono::milliseconds interval = std::chrono::milliseconds(250);
        // No more items than these, with no more data to look through, are not worth a thread.
        qsizetype quickItems = 5'000;
        qsizetype quickBytes = 1'000'000;
        // An expression that goes astray takes as long for each key as all others together.
        qsizetype quickExpressions = 100;
    };

    explicit RowWorker(Setup setup, QObject *parent = nullptr);
    ~RowWorker() override;

    // Whether these are few enough to be sorted at once, or to be filtered.
    bool isQuick(qsizetype items) const { return items <= m_setup.quickItems; }
    bool isQuick(const ItemFilter &filter, const ItemSnapshot &items,
                 const std::vector<ItemHandle> &handles) const;

    // Of one whose job was cancelled or followed by another nothing is heard any more.
    void start(RowJob job);
    void cancel();
    bool isRunning() const { return m_run != nullptr; }

signals:
    // How much is done, of 100; what was found so far, or nullptr.
    void progressed(int percent, const std::shared_ptr<mapdesk::RowOutcome> &found);
    void finished(const mapdesk::RowJob &job, const std::shared_ptr<mapdesk::RowOutcome> &outcome);

private:
    struct Run;

    void work(const std::shared_ptr<Run> &run);

    const Setup m_setup;
    std::shared_ptr<Run> m_run; // the newest
    QThreadPool m_thread; // one; it ends while there is nothing to do
};

} // namespace mapdesk

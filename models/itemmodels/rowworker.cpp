// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowworker.h"

#include <utility>

namespace mapdesk {

struct RowWorker::Run
{
    RowJob job;
    std::atomic_bool isCancelled = false;
};

RowWorker::RowWorker(Setup setup, QObject *parent)
    : QObject(parent)
    , m_setup(std::move(setup))
{
    m_thread.setMaxThreadCount(1);
}

RowWorker::~RowWorker()
{
    cancel();
}

bool RowWorker::isQuick(const ItemFilter &filter, const ItemSnapshot &items,
                        const std::vector<ItemHandle> &handles) const
{
    const auto count = qsizetype(handles.size());
    const bool hasKey = !filter.key.isEmpty();
    const bool hasExpression = hasKey && filter.keyMatch == ItemFilter::KeyMatch::RegularExpression;
    if (!isQuick(count) || (hasExpression && count > m_setup.quickExpressions))
        return false;
    qsizetype bytes = 0;
    if (!filter.data.isEmpty() || (hasKey && filter.keyTextMatchesDataToo)) {
        for (const ItemHandle handle : handles)
            bytes += items.item(handle).data.size();
    }
    return bytes <= m_setup.quickBytes;
}

void RowWorker::start(RowJob job)
{
    cancel();
    m_run = std::make_shared<Run>();
    m_run->job = std::move(job);
    const auto task = [this, run = m_run] {
        if (!run->isCancelled)
            work(run);
    };
    if (m_setup.post)
        m_setup.post(task);
    else
        m_thread.start(task);
}

void RowWorker::cancel()
{
    if (const std::shared_ptr<Run> run = std::exchange(m_run, nullptr))
        run->isCancelled = true;
}

// On the thread. The destructor waits for it, so that there is somebody to tell.
void RowWorker::work(const std::shared_ptr<Run> &run)
{
    const auto tell = [this, run](int percent, std::optional<RowOutcome> found) {
        const auto shared = found ? std::make_shared<RowOutcome>(std::move(*found)) : nullptr;
        QMetaObject::invokeMethod(
            this,
            [this, run, percent, shared] {
                if (run == m_run)
                    emit progressed(percent, shared);
            },
            Qt::QueuedConnection);
    };
    std::optional<RowOutcome> outcome = runRowJob(run->job,
                                                  {.isCancelled = run->isCancelled,
                                                   .tell = tell,
                                                   .first = m_setup.first,
                                                   .interval = m_setup.interval});
    if (!outcome)
        return;
    const auto shared = std::make_shared<RowOutcome>(std::move(*outcome));
    QMetaObject::invokeMethod(
        this,
        [this, run, shared] {
            if (run != m_run)
                return;
            m_run.reset();
            emit finished(run->job, shared);
        },
        Qt::QueuedConnection);
}

} // namespace mapdesk

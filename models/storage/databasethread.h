// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "sqliteconnection.h"

#include <QObject>
#include <QThread>

#include <deque>
#include <functional>
#include <memory>

namespace mapdesk {

// A database on a thread of its own, so that nobody who paints ever waits for a disk. Jobs run in
// the order in which they were asked for; dropping a Call does not stop its job. What was asked for
// is finished before the destructor returns, for which the QCoreApplication must still be there.
// Errors are sentences for the person that name the file and the remedy.
class DatabaseThread : public QObject
{
    Q_OBJECT

public:
    using Opened = Result<std::unique_ptr<sqlite::Connection>, QString>;
    using Open = std::function<Opened()>;

    // `open` runs on the thread, before the first job; again before the next one where it or a job
    // failed, or where another file has come in the place of the one that was opened.
    explicit DatabaseThread(Open open);
    ~DatabaseThread() override;

    // Runs `job` on the thread, with the open connection; where it cannot be opened the Call fails
    // with what `open` said.
    template <typename T>
    Call<T, QString> run(std::function<Result<T, QString>(sqlite::Connection &)> job);

private:
    // Whether it went well.
    using Work = std::function<bool(const Result<sqlite::Connection *, QString> &)>;

    void post(Work work, std::function<void()> afterwards);
    void finishNext();

    class Worker;
    QThread m_thread;
    Worker *m_worker; // lives on the thread
    std::deque<std::function<void()>> m_afterwards; // of the jobs under way, in their order
};

template <typename T>
Call<T, QString> DatabaseThread::run(std::function<Result<T, QString>(sqlite::Connection &)> job)
{
    const CallPromise<T, QString> promise;
    const auto result = std::make_shared<std::optional<Result<T, QString>>>();
    const auto work = [job = std::move(job),
                       result](const Result<sqlite::Connection *, QString> &connection) {
        result->emplace(connection ? job(**connection)
                                   : Result<T, QString>(failure(connection.error())));
        return (*result)->has_value();
    };
    post(work, [promise, result] { promise.finish(std::move(**result)); });
    return promise.call();
}

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "databasethread.h"

#include <utility>

namespace mapdesk {

class DatabaseThread::Worker : public QObject
{
public:
    explicit Worker(Open open)
        : m_open(std::move(open))
    {
    }

    Result<sqlite::Connection *, QString> connection()
    {
        if (m_connection && m_connection->hasMoved())
            close();
        if (!m_connection) {
            auto opened = m_open();
            if (!opened)
                return failure(opened.error());
            m_connection = std::move(*opened);
        }
        return m_connection.get();
    }

    void close() { m_connection.reset(); }

private:
    const Open m_open;
    std::unique_ptr<sqlite::Connection> m_connection;
};

DatabaseThread::DatabaseThread(Open open)
    : m_worker(new Worker(std::move(open)))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("database"));
    m_thread.start();
}

DatabaseThread::~DatabaseThread()
{
    // Behind all the jobs.
    QMetaObject::invokeMethod(
        m_worker, [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

void DatabaseThread::post(Work work, std::function<void()> afterwards)
{
    m_afterwards.push_back(std::move(afterwards));
    const auto runAndTell = [this, work = std::move(work)] {
        if (!work(m_worker->connection()))
            m_worker->close();
        QMetaObject::invokeMethod(this, &DatabaseThread::finishNext, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(m_worker, runAndTell, Qt::QueuedConnection);
}

void DatabaseThread::finishNext()
{
    const auto afterwards = std::exchange(m_afterwards.front(), {});
    m_afterwards.pop_front();
    afterwards();
}

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request.h"

#include <QObject>

#include <deque>

namespace mapdesk {

// The latest exchanges with the service, oldest first. Nothing in it is secret.
class RequestLog : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype capacity = 2000;

    using QObject::QObject;

    const std::deque<Exchange> &entries() const { return m_entries; }

    // Drops the oldest entry where the log is full.
    void append(const Exchange &exchange);
    void clear();

signals:
    void appended(); // the newest entry is the last one
    void cleared();

private:
    std::deque<Exchange> m_entries;
};

} // namespace mapdesk

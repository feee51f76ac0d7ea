// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "loadstate.h"
#include "page.h"
#include "synctypes.h"

#include <QObject>

#include <functional>
#include <optional>

namespace mapdesk {

class KeySearch;

// Reads a service's list of maps into a search, page after page, so that the first ones are asked
// while the rest is still being listed.
class KeySearchMaps : public QObject
{
    Q_OBJECT

public:
    // `target` as in PageRequest.
    using List = std::function<Call<Page<SyncMap>>(const QByteArray &target)>;

    // `search` must outlive it; whoever owns both starts it.
    KeySearchMaps(List list, KeySearch &search, QObject *parent = nullptr);

    // Begins, or goes on at the page where it was stopped or failed. Nothing while it loads or is
    // complete.
    void goOn();
    void stop();

    LoadState state() const { return m_state; }
    const std::optional<ApiError> &error() const { return m_error; } // while it is Failed

signals:
    void stateChanged();

private:
    void readPage();
    void take(const Result<Page<SyncMap>> &page);
    void setState(LoadState state);

    const List m_list;
    KeySearch &m_search;
    QByteArray m_next; // target of the next page; empty: the first
    LoadState m_state = LoadState::Idle;
    std::optional<ApiError> m_error;
    Call<Page<SyncMap>> m_call;
};

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errortext.h"
#include "ids.h"
#include "loadresumption.h"
#include "loadstate.h"

#include <QObject>

#include <memory>
#include <optional>

namespace mapdesk {

struct ItemFilter;
class OpenMap;
class MapLoader;
class PageMapLoader;
class SeekBar;

// Seeks keys of a map on the service: one request brings the first items from a key on, whatever is
// loaded. With "Only this prefix" all that begin with it are read and nothing else is: the map's
// own loading waits, and the table is to show those alone.
class SeekController : public QObject
{
    Q_OBJECT

public:
    // `bar` must outlive the controller.
    explicit SeekController(SeekBar &bar, QObject *parent = nullptr);
    ~SeekController() override;

    // The map in which to seek; nullptr: none.
    void setMap(const std::shared_ptr<OpenMap> &map);

    // As if a person had typed it.
    void seek(const QString &key);

    // What alone is read and shown: while it is, state() and the functions below are of that.
    const std::optional<QString> &onlyPrefix() const { return m_onlyPrefix; }
    LoadState state() const;
    const LoadResumption *resumption() const { return m_prefixResumption.get(); }
    std::optional<ApiError> error() const; // why state() is Failed
    int found() const; // how many keys begin with it, as far as they have been read
    void stop();
    void goOn();
    void refresh();

    // The table has another filter: without the prefix all is shown, and read, again.
    void followFilter(const ItemFilter &filter);

signals:
    // The table is to go to this key, which has just been stored. Where none begins with what was
    // sought it is the next one.
    void keyFound(const mapdesk::ItemKey &key, bool hasPrefix);
    // onlyPrefix() is this one now, or no longer; the table's filter is to follow.
    void narrowed(const QString &prefix);
    void widened(const QString &prefix);
    void stateChanged();
    void problem(const mapdesk::ErrorText &error);

private:
    void begin();
    void switchOnlyPrefix();
    void narrow();
    void widen();
    void readPrefix();
    void readPage();
    void followPrefix();
    void followPage();
    void tellFound();
    void tellFailed(MapLoader &loader);

    SeekBar &m_bar;
    std::shared_ptr<OpenMap> m_map;
    std::unique_ptr<MapLoader> m_prefixLoader; // while onlyPrefix() is one
    std::unique_ptr<LoadResumption> m_prefixResumption; // where there is m_prefixLoader
    std::unique_ptr<PageMapLoader> m_pageLoader;
    QString m_key; // that was asked for last
    std::optional<QString> m_onlyPrefix;
};

} // namespace mapdesk

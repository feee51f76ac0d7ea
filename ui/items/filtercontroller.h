// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "busynotice.h"
#include "filterconditions.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QTableView;

namespace mapdesk {

class Clock;
class FilterBar;
class ItemFilterModel;
class KeyDelegate;
class PreviewDelegate;

// Filters the rows of a table as a FilterBar says, and marks in the table what was found.
class FilterController : public QObject
{
    Q_OBJECT

public:
    // `clock` is the service's; all must outlive the controller.
    FilterController(const Clock &clock, FilterBar &bar, QTableView &table,
                     QObject *parent = nullptr);

    // What is filtered from now on; nullptr: nothing, and nothing can be typed. Begins without
    // conditions.
    void setRows(ItemFilterModel *rows);

    // All rows are wanted again.
    void clearAll();

    // The rows whose keys begin with this are wanted, and no others; and any key again, where that
    // is still so.
    void setPrefix(const QString &prefix);
    void clearPrefix(const QString &prefix);

    // Takes lengths of time from now on. Happens each minute by itself.
    void renew();

    bool isOn() const; // some rows are not wanted
    bool isOnBesidesKey() const; // for what is not their keys
    bool searchesData() const;

    // How far the rows are being made, of 100, once that has taken a moment.
    std::optional<int> shownProgress() const { return m_notice.shown(); }

    // The text for which the service can be asked instead; empty: none.
    QString seekableText() const;

signals:
    void changed(); // what there is to say of it

private:
    void apply();
    void followProgress();
    void showMarks();

    const Clock &m_clock;
    FilterBar &m_bar;
    QTableView &m_table;
    QPointer<ItemFilterModel> m_rows;
    KeyDelegate *m_keys;
    PreviewDelegate *m_previews;
    BusyNotice m_notice;
    QTimer *m_renewal;
};

} // namespace mapdesk

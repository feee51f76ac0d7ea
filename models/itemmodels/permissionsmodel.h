// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "loadstate.h"
#include "page.h"
#include "synctypes.h"

#include <QAbstractTableModel>
#include <QSet>

#include <functional>
#include <optional>

namespace mapdesk {

// The permissions of one map, by identity. Reads page after page by itself, up to as many as
// somebody can look through; the rest comes with readMore(). The service promises no order, so what
// was read is sorted here.
class PermissionsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        IdentityColumn,
        ReadColumn,
        WriteColumn,
        ManageColumn,
        ColumnCount,
    };
    enum Role {
        IsAllowedRole = Qt::UserRole + 300, // bool, of the columns of rights
    };

    // Reads the page at `target`; empty: the first.
    using Source = std::function<Call<Page<MapPermission>>(const QByteArray &target)>;

    static constexpr int pagesAtOnce = 10;

    explicit PermissionsModel(QObject *parent = nullptr);

    // Forgets what it has; nothing is read before read().
    void setSource(Source source);

    // Reads all from the start. Rows stay; those that are not there any more go at the end.
    void read();
    void readMore();

    LoadState state() const { return m_state; }
    int total() const { return int(m_shown.size() + m_hidden.size()); } // hidden ones, too

    // Rows whose identity contains it, capitals or not.
    void setFilter(const QString &text);

    // What is known of one identity from elsewhere; absent: it has no permission.
    void take(const Identity &identity, const std::optional<PermissionRights> &rights);

    Identity identity(int row) const { return m_shown[size_t(row)].identity; }
    PermissionRights rights(int row) const { return m_shown[size_t(row)].rights; }
    int rowOf(const Identity &identity) const; // -1: not there, or not shown

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

signals:
    void stateChanged();
    void failed(const mapdesk::ApiError &error);

private:
    struct Row
    {
        Identity identity;
        PermissionRights rights;
    };

    void setState(LoadState state);
    void readPage(const QByteArray &target, int pagesLeft);
    void takePage(const Page<MapPermission> &page, int pagesLeft);
    void put(const Identity &identity, const PermissionRights &rights);
    void removeUnseen();
    void remove(const Identity &identity);
    void removeRow(int row);
    bool isBefore(const Row &one, const Row &other) const;
    bool matches(const Row &row) const;
    static bool isAllowed(const Row &row, int column);

    Source m_source;
    std::vector<Row> m_shown; // in the order of the table
    std::vector<Row> m_hidden; // by the filter
    QString m_filter;
    int m_sortColumn = IdentityColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    LoadState m_state = LoadState::Idle;
    QSet<Identity> m_seen; // by the present reading
    QSet<Identity> m_taken; // since the page that is to come was asked for
    QByteArray m_next; // where it goes on
    Call<Page<MapPermission>> m_call;
};

} // namespace mapdesk

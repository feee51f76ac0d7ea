// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>

#include <optional>

class QTableView;

namespace mapdesk {

// Copies the selected rows of a table to the clipboard, as tab-separated text, in place of what
// enableRowCopy() does. The text is made on another thread, of the items as they were when it was
// asked for: a million rows take seconds.
class RowCopier : public QObject
{
    Q_OBJECT

public:
    // `table`, whose model is an ItemFilterModel or none, must outlive the copier.
    explicit RowCopier(QTableView &table, QObject *parent = nullptr);
    ~RowCopier() override; // gives up what is not done

    // How much of the text is made, of 100; nothing: none is being made.
    std::optional<int> progress() const;

signals:
    void progressChanged();

private:
    void copySelected();
    void finish();

    QTableView &m_table;

    QFutureWatcher<QByteArray> m_text; // UTF-8
};

} // namespace mapdesk

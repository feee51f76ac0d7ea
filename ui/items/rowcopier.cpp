// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowcopier.h"

#include "itemfiltermodel.h"
#include "rowranges.h"
#include "tablecopy.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPromise>
#include <QTableView>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace mapdesk {

namespace {

// So few are quick, and are there at once.
constexpr size_t fewRows = 1000;

using TextPromise = QPromise<QByteArray>;

struct RowCopy
{
    ItemSnapshot items;
    std::vector<ItemHandle> handles;
    StoreTableModel::RowText rowText = {};
};

// `goOn` is asked after each row with how much is done, of 100.
QByteArray textOf(const RowCopy &rows, const std::function<bool(int)> &goOn)
{
    QByteArray text;
    for (size_t row = 0; row < rows.handles.size(); ++row) {
        if (row > 0)
            text += '\n';
        text += rows.rowText(rows.items.item(rows.handles[row])).toUtf8();
        if (!goOn(int(100 * (row + 1) / rows.handles.size())))
            break;
    }
    return text;
}

void makeText(TextPromise &promise, const RowCopy &rows)
{
    promise.setProgressRange(0, 100);
    promise.addResult(textOf(rows, [&](int percent) {
        promise.setProgressValue(percent);
        return !promise.isCanceled();
    }));
    promise.finish();
}

// From the first row to the last.
RowCopy selectedRows(const QTableView &table)
{
    const auto *model = qobject_cast<const ItemFilterModel *>(table.model());
    if (!model)
        return {};
    const auto &source = static_cast<const StoreTableModel &>(*model->sourceModel());
    return {source.store().snapshot(),
            handlesOf(fromFirstRow(table.selectionModel()->selection()), *model), source.rowText()};
}

void putIntoClipboard(const QByteArray &text)
{
    auto *mimeData = new QMimeData;
    mimeData->setData(QStringLiteral("text/plain"), text);
    QGuiApplication::clipboard()->setMimeData(mimeData);
}

} // namespace

RowCopier::RowCopier(QTableView &table, QObject *parent)
    : QObject(parent)
    , m_table(table)
{
    setRowCopy(table, *this, [this] { copySelected(); });
    connect(&m_text, &QFutureWatcherBase::finished, this, &RowCopier::finish);
    connect(&m_text, &QFutureWatcherBase::progressValueChanged, this, &RowCopier::progressChanged);
}

RowCopier::~RowCopier()
{
    m_text.cancel();
}

std::optional<int> RowCopier::progress() const
{
    return m_text.isRunning() ? std::optional(m_text.progressValue()) : std::nullopt;
}

// What was asked for before and is not done is given up.
void RowCopier::copySelected()
{
    RowCopy rows = selectedRows(m_table);
    if (rows.handles.empty())
        return;
    m_text.cancel();
    if (rows.handles.size() <= fewRows) {
        putIntoClipboard(textOf(rows, [](int) { return true; }));
        return;
    }
    const auto promise = std::make_shared<TextPromise>();
    promise->start();
    m_text.setFuture(promise->future());
    QThreadPool::globalInstance()->start(
        [promise, rows = std::move(rows)] { makeText(*promise, rows); });
}

void RowCopier::finish()
{
    // The text is large, and the clipboard's from now on.
    if (!m_text.isCanceled())
        putIntoClipboard(m_text.future().takeResult());
    emit progressChanged();
}

} // namespace mapdesk

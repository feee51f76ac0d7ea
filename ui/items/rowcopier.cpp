// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowcopier.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPromise>
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
    StoreTableModel::RowText rowText;
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

void putIntoClipboard(const QByteArray &text)
{
    auto *mimeData = new QMimeData;
    mimeData->setData(QStringLiteral("text/plain"), text);
    QGuiApplication::clipboard()->setMimeData(mimeData);
}

} // namespace

RowCopier::RowCopier(QObject *parent)
    : QObject(parent)
{
    connect(&m_text, &QFutureWatcherBase::finished, this, &RowCopier::finish);
    connect(&m_text, &QFutureWatcherBase::progressValueChanged, this, &RowCopier::progressChanged);
}

RowCopier::~RowCopier()
{
    m_text.cancel();
}

void RowCopier::copy(const ItemSnapshot &items, std::vector<ItemHandle> handles,
                     StoreTableModel::RowText rowText)
{
    m_text.cancel();
    RowCopy rows{items, std::move(handles), rowText};
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
    if (!m_text.isCanceled())
        putIntoClipboard(m_text.result());
    emit progressChanged();
}

} // namespace mapdesk

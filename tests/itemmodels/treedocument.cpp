// SPDX-License-Identifier: GPL-3.0-or-later
#include "treedocument.h"

namespace mapdesk {

namespace {

QString rowText(const QModelIndex &index)
{
    QStringList cells;
    for (int column = 0; column < JsonTreeModel::ColumnCount; ++column)
        cells += index.siblingAtColumn(column).data().toString();
    cells += QString::fromUtf8(index.data(JsonTreeModel::ValueTextRole).toByteArray());
    cells += dottedPath(index.data(JsonTreeModel::PathRole).value<JsonPath>());
    return cells.join(u'|');
}

} // namespace

TreeDocument::TreeDocument(const QByteArray &text)
{
    connect(&m_model, &JsonTreeModel::editRequested, this, [this](const TextSplices &splices) {
        ++m_requests;
        setText(spliced(m_text, splices));
    });
    setText(text);
}

void TreeDocument::setText(const QByteArray &text)
{
    m_text = text;
    m_model.setText(text);
}

QStringList rowsOf(const JsonTreeModel &model)
{
    QStringList rows;
    QModelIndexList open{model.index(0, 0)};
    while (!open.isEmpty()) {
        const QModelIndex index = open.takeLast();
        rows += rowText(index);
        for (int row = model.rowCount(index) - 1; row >= 0; --row)
            open += model.index(row, 0, index);
    }
    return rows;
}

QStringList rowsOfText(const QByteArray &text)
{
    JsonTreeModel model;
    model.setText(text);
    return rowsOf(model);
}

} // namespace mapdesk

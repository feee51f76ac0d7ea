// SPDX-License-Identifier: GPL-3.0-or-later
#include "changesview.h"

#include "changekinddelegate.h"
#include "fittingtable.h"
#include "jsonchangesmodel.h"
#include "shownjson.h"
#include "valuepane.h"
#include "widgetnames.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace mapdesk {

namespace {

constexpr FittingTable::Height tableHeight{2, 8};
constexpr int mostLines = 8;
constexpr int charactersPerLine = 40;
constexpr int mostSpoken = 20; // changes that a screen reader says at once

int linesOf(const QByteArray &json)
{
    int count = 0;
    const QStringList lines = ShownJson::whole(json).split(u'\n');
    for (const QString &line : lines)
        count += 1 + int(line.size()) / charactersPerLine;
    return count;
}

// So that the panes need not change their size with the row.
int usualLines(const std::vector<JsonChange> &changes)
{
    int most = 1;
    for (const JsonChange &change : changes) {
        if (most >= mostLines)
            break;
        most = std::max({most, linesOf(change.before), linesOf(change.after)});
    }
    return std::min(most, mostLines);
}

void showValue(ValuePane &pane, const QByteArray &json)
{
    if (json.isEmpty())
        pane.setWords(ShownJson::absent());
    else
        pane.setValue(ShownJson::whole(json));
}

} // namespace

ChangesView::ChangesView(QWidget *parent)
    : QWidget(parent)
    , m_model(new JsonChangesModel(this))
    , m_summary(new QLabel(this))
    , m_table(new FittingTable(tableHeight, this))
    , m_before(new ValuePane("valueBefore", tr("Value before"), this))
    , m_after(new ValuePane("valueAfter", tr("Value after"), this))
    , m_panes(makePanes())
{
    m_summary->setObjectName(QStringLiteral("changesSummary"));
    setNames(m_table, "changes", tr("Changes"));
    setFocusProxy(m_table);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ChangeKindDelegate(m_table));
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(JsonChangesModel::KindColumn, QHeaderView::ResizeToContents);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_summary);
    column->addWidget(m_table);
    column->addWidget(m_panes);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { showRow(current.row()); });
    setChanges({});
}

QWidget *ChangesView::makePanes()
{
    auto *panes = new QWidget(this);
    auto *grid = new QGridLayout(panes);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    grid->addWidget(new QLabel(tr("Before"), panes), 0, 0);
    grid->addWidget(new QLabel(tr("After"), panes), 0, 1);
    grid->addWidget(m_before, 1, 0);
    grid->addWidget(m_after, 1, 1);
    return panes;
}

void ChangesView::setChanges(const std::vector<JsonChange> &changes)
{
    m_model->setChanges(changes);
    m_summary->setText(JsonChangesModel::summary(changes));
    m_table->setVisible(!changes.empty());
    m_panes->setVisible(!changes.empty());
    const int lines = usualLines(changes);
    m_before->setUsualLines(lines);
    m_after->setUsualLines(lines);
    if (!changes.empty())
        m_table->selectRow(0);
    describe(changes);
}

void ChangesView::showRow(int row)
{
    if (row < 0)
        return;
    showValue(*m_before, m_model->change(row).before);
    showValue(*m_after, m_model->change(row).after);
}

void ChangesView::describe(const std::vector<JsonChange> &changes)
{
    QStringList lines{JsonChangesModel::summary(changes)};
    const int spoken = std::min(m_model->rowCount(), mostSpoken);
    for (int row = 0; row < spoken; ++row)
        lines += m_model->index(row, 0).data(Qt::AccessibleTextRole).toString();
    setAccessibleDescription(lines.join(QLatin1Char('\n')));
}

} // namespace mapdesk

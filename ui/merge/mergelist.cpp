// SPDX-License-Identifier: GPL-3.0-or-later
#include "mergelist.h"

#include "mergechangesmodel.h"
#include "mergedelegate.h"
#include "widgetnames.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace mapdesk {

namespace {

constexpr FittingTable::Height listHeight{4, 7};

} // namespace

MergeList::MergeList(MergeChangesModel &model, QWidget *parent)
    : FittingTable(listHeight, parent)
    , m_model(model)
{
    setNames(this, "mergeChanges", tr("Changes"));
    setSelectionMode(SingleSelection);
    setItemDelegate(new MergeDelegate(this));
    setModel(&model);
    setUpColumns();
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (const auto side = MergeChangesModel::sideOf(index.column()))
            m_model.choose(index.row(), *side);
    });
}

void MergeList::setUpColumns()
{
    QHeaderView *header = horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(MergeChangesModel::ByColumn, QHeaderView::ResizeToContents);
    // As wide as its longest word, whatever is chosen now.
    header->setSectionResizeMode(MergeChangesModel::ChoiceColumn, QHeaderView::Fixed);
    const QString longest = MergeChangesModel::name(JsonSide::Base, m_model.aim());
    header->resizeSection(MergeChangesModel::ChoiceColumn,
                          fontMetrics().horizontalAdvance(longest) + 2 * fontMetrics().height());
}

void MergeList::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = !(event->modifiers() & ~Qt::KeypadModifier);
    switch (isPlain ? event->key() : 0) {
    case Qt::Key_1:
        return m_model.choose(currentRow(), JsonSide::Base);
    case Qt::Key_2:
        return m_model.choose(currentRow(), JsonSide::Theirs);
    case Qt::Key_3:
        return m_model.choose(currentRow(), JsonSide::Mine);
    case Qt::Key_Left:
        return moveChoice(-1);
    case Qt::Key_Right:
        return moveChoice(1);
    case Qt::Key_N:
        return goToNextOpen();
    case Qt::Key_P:
        return goToPreviousOpen();
    default:
        FittingTable::keyPressEvent(event);
    }
}

void MergeList::moveChoice(int steps)
{
    if (currentRow() < 0)
        return;
    const std::optional<JsonSide> side = m_model.choices().side(currentRow());
    const int none = steps > 0 ? int(JsonSide::Base) : int(JsonSide::Mine);
    const int moved = side ? int(*side) + steps : none;
    m_model.choose(currentRow(),
                   JsonSide(std::clamp(moved, int(JsonSide::Base), int(JsonSide::Mine))));
}

void MergeList::goToNextOpen()
{
    goTo(m_model.choices().nextOpen(currentRow()));
}

void MergeList::goToPreviousOpen()
{
    goTo(m_model.choices().previousOpen(currentRow()));
}

void MergeList::goTo(std::optional<int> row)
{
    if (row)
        setCurrentIndex(m_model.index(*row, MergeChangesModel::ChoiceColumn));
}

} // namespace mapdesk

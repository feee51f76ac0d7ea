// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchresultssheet.h"

#include "batchresultsmodel.h"
#include "batchtexts.h"
#include "fittingsize.h"
#include "plainlabel.h"
#include "rowtable.h"
#include "tablecopy.h"
#include "widgetnames.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace mapdesk {

namespace {

constexpr QSize usualSize(820, 460);

} // namespace

BatchResultsSheet::BatchResultsSheet(std::shared_ptr<ItemBatch> batch, QWidget *parent)
    : QDialog(parent->window())
    , m_batch(std::move(batch))
    , m_results(new BatchResultsModel(m_batch, this))
    , m_state(plainLabel({}, this))
    , m_onlyNotDone(new QCheckBox(tr("&Only what was not done"), this))
    , m_table(makeTable())
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Results, item by item"));
    setNames(this, "batchResults", windowTitle());
    m_state->setObjectName(QStringLiteral("batchState"));
    setNames(m_onlyNotDone, "onlyNotDone", tr("Only what was not done"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_state);
    column->addWidget(m_onlyNotDone);
    column->addWidget(m_table, 1);
    column->addWidget(makeButtons());
    connect(m_onlyNotDone, &QCheckBox::toggled, m_results, &BatchResultsModel::setOnlyNotDone);
    connect(m_batch.get(), &ItemBatch::progressed, this, &BatchResultsSheet::showState);
    connect(m_batch.get(), &ItemBatch::finished, this, &BatchResultsSheet::showState);
    connect(m_batch.get(), &ItemBatch::canBeTakenBackChanged, this, &BatchResultsSheet::showState);
    m_onlyNotDone->setChecked(m_batch->isFinished());
    m_table->setFocus();
    resize(fittingSize(*this, usualSize));
    showState();
}

QTableView *BatchResultsSheet::makeTable()
{
    auto *table = new QTableView(this);
    setNames(table, "batchResultsTable", tr("Results"));
    setUpRowTable(*table, 8);
    table->setModel(m_results);
    const int em = fontMetrics().horizontalAdvance(QLatin1Char('m'));
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->resizeSection(BatchResultsModel::KeyColumn, 14 * em);
    table->horizontalHeader()->resizeSection(BatchResultsModel::ResultColumn, 12 * em);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

QWidget *BatchResultsSheet::makeButtons()
{
    auto *area = new QWidget(this);
    auto *copy = new QPushButton(tr("&Copy all rows"), area);
    m_undo = new QPushButton(tr("&Undo what was done"), area);
    auto *closing = new QPushButton(tr("Close"), area);
    setNames(copy, "copyResults", tr("Copy all rows"));
    setNames(m_undo, "undoBatch", tr("Undo what was done"));
    setNames(closing, "close", tr("Close"));
    closing->setDefault(true);
    auto *row = new QHBoxLayout(area);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(copy);
    row->addWidget(m_undo);
    row->addStretch(1);
    row->addWidget(closing);
    connect(copy, &QPushButton::clicked, this, [this] { copyAllRows(*m_results); });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        emit undoRequested();
        close();
    });
    connect(closing, &QPushButton::clicked, this, &QDialog::close);
    return area;
}

void BatchResultsSheet::showState()
{
    if (!m_batch->isFinished())
        m_state->setText(BatchTexts::progress(*m_batch));
    else
        m_state->setText(m_batch->isAllGood() ? BatchTexts::done(*m_batch)
                                              : BatchTexts::partlyDone(*m_batch));
    setAccessibleDescription(m_state->text());
    m_undo->setEnabled(m_batch->isFinished() && m_batch->canBeTakenBack());
}

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparisonsheet.h"

#include "changesview.h"
#include "displaytext.h"
#include "emphasis.h"
#include "factgrid.h"
#include "fittingsize.h"
#include "plainlabel.h"
#include "scrollbody.h"
#include "widgetnames.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTimeZone>
#include <QVBoxLayout>

namespace mapdesk {

namespace {

constexpr int usualWidth = 760;

} // namespace

ComparisonSheet::ComparisonSheet(const QString &title, const Comparison &comparison,
                                 QWidget *parent)
    : QDialog(parent->window())
{
    const QString shown = visibleText(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Compare with now"));
    setNames(this, "comparisonSheet", shown);
    setAccessibleDescription(comparison.verdict());

    auto *heading = plainLabel(FactGrid::breakable(shown), this);
    setBold(*heading);
    auto *verdict = plainLabel(comparison.verdict(), this);
    verdict->setObjectName(QStringLiteral("comparisonVerdict"));
    auto *tabs = new QTabWidget(this);
    tabs->setDocumentMode(true);
    setNames(tabs, "comparisonSides", tr("Compared"));
    for (const Comparison::Side &side : comparison.sides(QTimeZone::systemTimeZone()))
        tabs->addTab(makeSide(side), side.title);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(heading);
    column->addWidget(verdict);
    column->addWidget(tabs, 1);
    column->addWidget(makeButtons());
    tabs->setFocus();
    resize(fittingSize(*this, sizeHint().expandedTo({usualWidth, 0})));
}

QWidget *ComparisonSheet::makeSide(const Comparison::Side &side)
{
    auto *area = new QWidget(this);
    auto *column = new QVBoxLayout(area);
    column->setContentsMargins(0, 9, 0, 0);
    if (!side.obstacle.isEmpty()) {
        column->addWidget(plainLabel(side.obstacle, area));
    } else if (side.changes && side.changes->empty()) {
        column->addWidget(plainLabel(tr("There is no difference."), area));
    } else if (side.changes) {
        auto *changes = new ChangesView(area);
        changes->setChanges(*side.changes);
        column->addWidget(changes);
    } else {
        auto *facts = new FactGrid(area);
        facts->add(QStringLiteral("comparedThen"), tr("Then"), side.then);
        facts->add(QStringLiteral("comparedNow"), tr("Now"), side.now);
        column->addWidget(facts);
    }
    column->addStretch(1);
    return new ScrollBody(area, this);
}

QWidget *ComparisonSheet::makeButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    setNames(close, "close", tr("Close"));
    close->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "historypanel.h"

#include "historydetails.h"
#include "icons.h"
#include "scrollbody.h"
#include "valuelabel.h"
#include "widgetnames.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSplitter>
#include <QVBoxLayout>

namespace mapdesk {

HistoryPanel::HistoryPanel(QWidget *parent)
    : QWidget(parent)
    , m_scope(new QComboBox(this))
    , m_table(new HistoryTable(this))
    , m_details(new HistoryDetails(this))
    , m_status(new ValueLabel("historyStatus", tr("History status"), this))
    , m_more(new QPushButton(tr("Show m&ore"), this))
    , m_compare(makeControl("compareWithNow", tr("Compare &with now"), QStringLiteral("changes"),
                            &HistoryPanel::compareRequested))
    , m_putBack(makeControl("putItBack", tr("Put it &back…"), QStringLiteral("revert"),
                            &HistoryPanel::putBackRequested))
    , m_undo(makeControl("undoWrite", tr("&Undo"), QStringLiteral("undo"),
                         &HistoryPanel::undoRequested))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(makeBody(), 1);
    column->addWidget(makeControls());
    setFocusProxy(m_table);
    connect(m_table, &QTableView::activated, this, &HistoryPanel::compareRequested);
    setOffers({}, {}, {});
    setStatus({}, false);
}

void HistoryPanel::setScopes(const QList<Scope> &scopes, Scope chosen)
{
    m_scope->clear();
    for (const Scope scope : scopes)
        m_scope->addItem(scopeName(scope), QVariant::fromValue(scope));
    m_scope->setCurrentIndex(m_scope->findData(QVariant::fromValue(chosen)));
    m_scope->setVisible(scopes.size() > 1);
}

QString HistoryPanel::scopeName(Scope scope)
{
    switch (scope) {
    case Scope::Item:
        return tr("This item");
    case Scope::Map:
        return tr("This map with its items");
    case Scope::Profile:
        return tr("All of this profile");
    case Scope::Everything:
        return tr("Everything on this computer");
    }
    return {};
}

void HistoryPanel::setStatus(const QString &text, bool hasMore)
{
    m_status->setValue(text);
    m_more->setVisible(hasMore);
}

QString HistoryPanel::status() const
{
    return m_status->text();
}

void HistoryPanel::setOffers(const Offer &compare, const Offer &putBack, const Offer &undo)
{
    offer(m_compare, compare);
    offer(m_putBack, putBack);
    offer(m_undo, undo);
}

void HistoryPanel::offer(const TableControl &control, const Offer &offer)
{
    control.action->setEnabled(offer.isPossible);
    control.button->setEnabled(offer.isPossible);
    control.button->setToolTip(offer.toolTip);
    control.button->setAccessibleDescription(offer.toolTip);
}

QWidget *HistoryPanel::makeHeader()
{
    setNames(m_scope, "historyScope", tr("Whose history"));
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_more->setObjectName(QStringLiteral("historyMore"));
    m_more->setAutoDefault(false);
    m_status->setWordWrap(true);
    connect(m_scope, &QComboBox::activated, this,
            [this] { emit scopeChosen(m_scope->currentData().value<Scope>()); });
    connect(m_more, &QPushButton::clicked, this, &HistoryPanel::moreRequested);

    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(6, 4, 6, 4);
    row->addWidget(m_scope);
    row->addWidget(m_status, 1);
    row->addWidget(m_more);
    return header;
}

QWidget *HistoryPanel::makeBody()
{
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setObjectName(QStringLiteral("historySplit"));
    split->addWidget(m_table);
    split->addWidget(new ScrollBody(m_details, split));
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setSizes({200, 300}); // shares
    return split;
}

QWidget *HistoryPanel::makeControls()
{
    QWidget *controls = tableControlRow({m_compare, m_putBack, m_undo}, this);
    controls->layout()->setContentsMargins(6, 4, 6, 4);
    return controls;
}

TableControl HistoryPanel::makeControl(const char *objectName, const QString &text,
                                       const QString &icon, void (HistoryPanel::*request)())
{
    const TableControl control = makeTableControl(*m_table, objectName, text, this);
    control.action->setIcon(themedIcon(icon));
    control.connectTo(this, request);
    return control;
}

void HistoryPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit shown();
}

void HistoryPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    emit hidden();
}

} // namespace mapdesk

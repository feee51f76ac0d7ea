// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulkactions.h"

#include "batchtexts.h"
#include "timelengths.h"

#include <QAction>
#include <QMenu>

namespace mapdesk {

BulkActions::BulkActions(QWidget &window)
    : QObject(&window)
    , m_extend(new QMenu(&window))
    , m_never(new QAction(this))
    , m_delete(new QAction(this))
{
    for (const qint64 seconds :
         {secondsPerHour, secondsPerDay, 7 * secondsPerDay, 30 * secondsPerDay})
        addLength(seconds);
    connect(m_extend->addAction(tr("&Other…")), &QAction::triggered, this,
            &BulkActions::otherExtensionRequested);
    connect(m_never, &QAction::triggered, this, &BulkActions::neverRequested);
    m_delete->setShortcut(QKeySequence::Delete);
    m_delete->setShortcutContext(Qt::WidgetShortcut); // where items are shown alone
    setCount(0);
}

void BulkActions::addLength(qint64 seconds)
{
    QAction *length = m_extend->addAction(QString());
    length->setData(seconds);
    connect(length, &QAction::triggered, this,
            [this, seconds] { emit extensionRequested(seconds); });
}

void BulkActions::addTo(QWidget &menuOrTable) const
{
    menuOrTable.addAction(m_extend->menuAction());
    menuOrTable.addAction(m_never);
}

void BulkActions::setCount(int items)
{
    m_count = items;
    showTexts();
    const bool isAny = items > 0;
    m_extend->menuAction()->setEnabled(isAny);
    m_never->setEnabled(isAny);
}

void BulkActions::showTexts()
{
    const int items = m_count;
    const bool isAny = items > 0;
    const auto lengths = m_extend->actions();
    for (QAction *length : lengths) {
        if (length->data().isValid())
            length->setText(BatchTexts::length(length->data().toLongLong()));
    }
    m_extend->menuAction()->setText(isAny ? tr("E&xtend %Ln item(s) by", nullptr, items)
                                          : tr("E&xtend items by"));
    m_never->setText(isAny ? tr("Let %Ln item(s) ne&ver expire", nullptr, items)
                           : tr("Let items ne&ver expire"));
    m_delete->setText(items > 1 ? tr("&Delete %Ln item(s)…", nullptr, items) : tr("&Delete item…"));
}

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablestack.h"

#include "rowtable.h"
#include "widgetnames.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>

namespace mapdesk {

TableStack::TableStack(const char *objectName, const QString &accessibleName, QWidget *parent)
    : QStackedWidget(parent)
    , m_table(new QTableView(this))
    , m_content(m_table)
    , m_placeholder(new QLabel(this))
{
    makeTable(objectName, accessibleName);
    m_placeholder->setObjectName(QLatin1String(objectName) + QLatin1String("Placeholder"));
    m_placeholder->setTextFormat(Qt::PlainText);
    m_placeholder->setAlignment(Qt::AlignCenter);
    m_placeholder->setWordWrap(true);
    addWidget(m_table);
    addWidget(m_placeholder);
}

void TableStack::setPlaceholder(const QString &text)
{
    m_placeholder->setText(text);
    showContent();
}

void TableStack::setContent(QWidget &content)
{
    m_content = &content;
    showContent();
}

void TableStack::showContent()
{
    setCurrentWidget(m_placeholder->text().isEmpty() ? m_content : m_placeholder);
}

void TableStack::makeTable(const char *objectName, const QString &accessibleName)
{
    setNames(m_table, objectName, accessibleName);
    setUpRowTable(*m_table, 10);
    m_table->setSortingEnabled(true);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->sortByColumn(0, Qt::AscendingOrder);
}

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablecontrol.h"

#include "widgetnames.h"

#include <QHBoxLayout>
#include <QTableView>

namespace mapdesk {

TableControl makeTableControl(QTableView &table, const char *objectName, const QString &text,
                              QWidget *parent)
{
    const TableControl control{new QAction(text, &table), new QPushButton(text, parent)};
    table.insertAction(table.actions().constLast(), control.action);
    setNames(control.button, objectName, QString(text).remove(QLatin1Char('&')));
    control.button->setAutoDefault(false);
    return control;
}

QWidget *tableControlRow(std::initializer_list<TableControl> controls, QWidget *parent)
{
    auto *area = new QWidget(parent);
    auto *row = new QHBoxLayout(area);
    for (const TableControl &control : controls)
        row->addWidget(control.button);
    row->addStretch(1);
    return area;
}

} // namespace mapdesk

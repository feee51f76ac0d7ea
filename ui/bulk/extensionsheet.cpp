// SPDX-License-Identifier: GPL-3.0-or-later
#include "extensionsheet.h"

#include "plainlabel.h"
#include "timelengths.h"
#include "widgetnames.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace mapdesk {

namespace {

constexpr int mostOfAUnit = 9999;
constexpr int leastWidth = 380; // the question on one line

} // namespace

ExtensionSheet::ExtensionSheet(int items, QWidget *parent)
    : QDialog(parent->window())
    , m_amount(new QSpinBox(this))
    , m_unit(new QComboBox(this))
{
    const QString question = tr("Extend the expiry of %Ln item(s) by how much?", nullptr, items);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Extend by"));
    setMinimumWidth(leastWidth);
    setNames(this, "extensionSheet", question);
    setNames(m_amount, "extensionAmount", tr("Extend by"));
    setNames(m_unit, "extensionUnit", tr("Extend by, unit"));
    m_amount->setRange(1, mostOfAUnit);
    m_amount->setValue(2);
    m_unit->addItem(tr("minutes"), secondsPerMinute);
    m_unit->addItem(tr("hours"), secondsPerHour);
    m_unit->addItem(tr("days"), secondsPerDay);
    m_unit->setCurrentIndex(2);
    auto *row = new QHBoxLayout;
    row->addWidget(m_amount, 1);
    row->addWidget(m_unit);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(plainLabel(question, this));
    column->addLayout(row);
    column->addWidget(makeButtons());
    m_amount->setFocus();
    m_amount->selectAll();
}

QWidget *ExtensionSheet::makeButtons()
{
    auto *area = new QWidget(this);
    auto *go = new QPushButton(tr("&Extend"), area);
    auto *cancel = new QPushButton(tr("Cancel"), area);
    setNames(go, "extend", tr("Extend"));
    setNames(cancel, "cancel", tr("Cancel"));
    go->setDefault(true);
    auto *row = new QHBoxLayout(area);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(go);
    row->addWidget(cancel);
    connect(go, &QPushButton::clicked, this, &ExtensionSheet::choose);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    return area;
}

void ExtensionSheet::choose()
{
    const qint64 seconds = m_amount->value() * m_unit->currentData().toLongLong();
    accept();
    emit chosen(seconds);
}

} // namespace mapdesk

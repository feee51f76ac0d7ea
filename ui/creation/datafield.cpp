// SPDX-License-Identifier: GPL-3.0-or-later
#include "datafield.h"

#include "datachecktext.h"
#include "datameter.h"
#include "datastatus.h"
#include "jsoneditor.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace mapdesk {

DataField::DataField(QWidget *parent)
    : QWidget(parent)
    , m_editor(new JsonEditor(this))
    , m_status(new DataStatus(this))
    , m_meter(new DataMeter(this))
{
    setFocusProxy(m_editor);
    m_status->reserveLines(1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_status, 1);
    foot->addWidget(m_meter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_editor, 1);
    column->addLayout(foot);
    connect(m_editor, &JsonEditor::textChanged, this, &DataField::showCheck);
    connect(m_status, &DataStatus::placeRequested, this, [this](qsizetype offset) {
        m_editor->setFocus();
        m_editor->select(offset, 0);
    });
    showCheck();
}

QByteArray DataField::text() const
{
    return m_editor->text();
}

void DataField::setText(const QByteArray &text)
{
    m_editor->setText(text);
    showCheck();
}

void DataField::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo))
        m_editor->undo();
    else if (event->matches(QKeySequence::Redo))
        m_editor->redo();
    else
        QWidget::keyPressEvent(event);
}

void DataField::showCheck()
{
    m_check = DataCheck::of(text());
    const DataRemark remark = DataCheckText::remarkOn(m_check);
    m_editor->showError(m_check.error);
    m_status->showStatus(remark.tone, remark.text, remark.offset);
    m_meter->showBytes(m_check.bytes, mostDataBytes, manyDataBytes);
    emit edited();
}

} // namespace mapdesk

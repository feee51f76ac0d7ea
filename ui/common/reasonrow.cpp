// SPDX-License-Identifier: GPL-3.0-or-later
#include "reasonrow.h"

#include "reasonedit.h"
#include "recordedwrites.h"

#include <QHBoxLayout>
#include <QLabel>

namespace mapdesk {

ReasonRow::ReasonRow(RecordedWrites &writes, QWidget *parent)
    : QWidget(parent)
    , m_writes(writes)
    , m_reason(new ReasonEdit("reasonOfWrite", writes.reason(), this))
{
    auto *label = new QLabel(writes.context().demandsReason ? tr("&Reason (demanded)")
                                                            : tr("&Reason (may be left out)"),
                             this);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_reason);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(m_reason, 1);
    connect(m_reason, &QLineEdit::textChanged, this, &ReasonRow::edited);
}

bool ReasonRow::isEnough() const
{
    return !m_writes.context().demandsReason || !m_reason->reason().isEmpty();
}

void ReasonRow::keep()
{
    m_writes.setReason(m_reason->reason());
}

} // namespace mapdesk

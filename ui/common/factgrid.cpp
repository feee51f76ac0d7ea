// SPDX-License-Identifier: GPL-3.0-or-later
#include "factgrid.h"

#include "displaytext.h"
#include "valuelabel.h"

#include <QGridLayout>

namespace mapdesk {

namespace {

constexpr qsizetype longestWord = 40;

} // namespace

FactGrid::FactGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setColumnStretch(1, 1);
}

ValueLabel *FactGrid::add(const QString &objectName, const QString &name, const QString &value)
{
    auto *label = new ValueLabel("", name, this);
    label->setObjectName(objectName);
    label->setWordWrap(true);
    setValue(label, value);
    auto *nameLabel = new QLabel(name, this);
    nameLabel->setForegroundRole(QPalette::PlaceholderText);
    m_grid->addWidget(nameLabel, m_count, 0, Qt::AlignTop);
    m_grid->addWidget(label, m_count, 1);
    ++m_count;
    return label;
}

void FactGrid::setValue(ValueLabel *label, const QString &value)
{
    const QString visible = visibleText(value);
    label->setText(breakable(visible));
    label->setAccessibleDescription(visible);
}

// A label breaks lines between words alone and would cut off the rest of a long key.
QString FactGrid::breakable(const QString &text)
{
    constexpr QChar zeroWidthSpace(0x200b);
    QString broken;
    qsizetype length = 0;
    for (const QChar character : text) {
        length = character.isSpace() ? 0 : length + 1;
        broken += character;
        if (length >= longestWord && !character.isHighSurrogate()) {
            broken += zeroWidthSpace;
            length = 0;
        }
    }
    return broken;
}

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainlabel.h"

#include <QLabel>

namespace mapdesk {

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace mapdesk

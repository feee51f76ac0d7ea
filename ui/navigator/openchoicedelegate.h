// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plaintextdelegate.h"

namespace mapdesk {

// A row of the Open box's list: what it opens on the left, where that is on the right.
class OpenChoiceDelegate : public PlainTextDelegate
{
    Q_OBJECT

public:
    static constexpr int noteRole = Qt::UserRole + 1; // QString

    using PlainTextDelegate::PlainTextDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plaintextdelegate.h"

namespace mapdesk {

// Paints a moment (SortRole, UTC milliseconds since 1970) in local time to the minute; the tool
// tip has the second and UTC, too.
class MomentDelegate : public PlainTextDelegate
{
    Q_OBJECT

public:
    using PlainTextDelegate::PlainTextDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    QString toolTipText(const QModelIndex &index) const override;
};

} // namespace mapdesk

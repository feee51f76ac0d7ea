// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "highlightdelegate.h"

namespace mapdesk {

// Paints the beginning of an item's data with what the filter found in it; muted where the data is
// not kept (HasDataRole).
class PreviewDelegate : public HighlightDelegate
{
    Q_OBJECT

public:
    using HighlightDelegate::HighlightDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    QString toolTipText(const QModelIndex &index) const override;
    QString exactTextOf(const QModelIndex &index) const override;
};

} // namespace mapdesk

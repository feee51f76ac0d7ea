// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "highlightdelegate.h"

namespace mapdesk {

// Paints an item's key (ItemKeyRole) with what the filter found in it.
class KeyDelegate : public HighlightDelegate
{
    Q_OBJECT

public:
    using HighlightDelegate::HighlightDelegate;

protected:
    QString exactTextOf(const QModelIndex &index) const override;
};

} // namespace mapdesk

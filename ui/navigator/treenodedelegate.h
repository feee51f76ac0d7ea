// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plaintextdelegate.h"

namespace mapdesk {

// How the rows of a SyncTreeModel look: an icon by kind, and rows that only say something (loading,
// empty, more) set apart from services and maps.
class TreeNodeDelegate : public PlainTextDelegate
{
    Q_OBJECT

public:
    using PlainTextDelegate::PlainTextDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace mapdesk

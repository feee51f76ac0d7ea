// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plaintextdelegate.h"

namespace mapdesk {

// A time (SortRole, UTC milliseconds) on this computer's clock, to the millisecond.
class LocalTimeDelegate : public PlainTextDelegate
{
    Q_OBJECT

public:
    using PlainTextDelegate::PlainTextDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

// The status of an exchange; one that failed is marked with an icon and a word.
class StatusDelegate : public PlainTextDelegate
{
    Q_OBJECT

public:
    using PlainTextDelegate::PlainTextDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expirydelegate.h"

namespace mapdesk {

// How the rows of a NamespaceModel look: an icon by kind; counts stand to the right.
class NamespaceDelegate : public PlainTextDelegate
{
    Q_OBJECT

public:
    using PlainTextDelegate::PlainTextDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

// The expiry of its items; other rows have none.
class NamespaceExpiryDelegate : public ExpiryDelegate
{
    Q_OBJECT

public:
    using ExpiryDelegate::ExpiryDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    QString toolTipText(const QModelIndex &index) const override;
};

} // namespace mapdesk

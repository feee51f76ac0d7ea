// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace mapdesk {

// A tool tip that shows `text` as it is: Qt would take a text that looks like markup for markup.
QString plainToolTip(const QString &text);

// The delegate for text of the server: tool tips (ToolTipRole) are plain text, too.
class PlainTextDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    // Of the tool tip at `index`; ToolTipRole unless overridden.
    virtual QString toolTipText(const QModelIndex &index) const;
};

} // namespace mapdesk

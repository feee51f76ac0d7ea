// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filtermarks.h"
#include "plaintextdelegate.h"

namespace mapdesk {

// Marks in a cell what a filter found there, also in a selected row. The marks are found in the
// text that is meant and shown where that appears in the cell, escapes and all.
class HighlightDelegate : public PlainTextDelegate
{
    Q_OBJECT

public:
    // The marks' ground, and the text on it (contrast of at least 4.5:1 in both schemes).
    struct Colors
    {
        QColor ground;
        QColor text;
    };
    static Colors colors(const QPalette &palette);

    using PlainTextDelegate::PlainTextDelegate;

    // The view has to be painted again.
    void setMarks(const FilterMarks &marks) { m_marks = marks; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

    // Of the cell's text (DisplayRole) what is marked.
    std::vector<TextMark> marksIn(const QModelIndex &index) const;

protected:
    // What is meant by the text of a cell: that is visibleText() of it, cut or not.
    virtual QString exactTextOf(const QModelIndex &index) const = 0;

private:
    FilterMarks m_marks;
};

} // namespace mapdesk

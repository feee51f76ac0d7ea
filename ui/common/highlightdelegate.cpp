// SPDX-License-Identifier: GPL-3.0-or-later
#include "highlightdelegate.h"

#include "theme.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace mapdesk {

namespace {

const QStyle &styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? *option.widget->style() : *QApplication::style();
}

// How many units of a text stand before the place where it was cut.
qsizetype keptOf(const QString &text, const QString &cut)
{
    const auto differ = std::mismatch(text.begin(), text.end(), cut.begin(), cut.end());
    return differ.first - text.begin();
}

// A cell's text where the style has it: QCommonStyle lays it out in the same way.
class CellText
{
public:
    explicit CellText(const QStyleOptionViewItem &option);

    QRectF place(const TextMark &mark) const; // empty where that is cut off
    void draw(QPainter &painter) const { m_layout.draw(&painter, m_area.topLeft()); }

private:
    static QRectF areaOf(const QStyleOptionViewItem &option);

    QRectF m_area;
    QTextLayout m_layout;
    qsizetype m_kept;
};

CellText::CellText(const QStyleOptionViewItem &option)
    : m_area(areaOf(option))
{
    const QString shown = option.fontMetrics.elidedText(option.text, option.textElideMode,
                                                        int(m_area.width()));
    m_kept = keptOf(option.text, shown);
    QTextOption textOption(QStyle::visualAlignment(option.direction, option.displayAlignment));
    textOption.setTextDirection(option.direction);
    textOption.setWrapMode(QTextOption::ManualWrap);
    m_layout.setText(shown);
    m_layout.setFont(option.font);
    m_layout.setTextOption(textOption);
    m_layout.beginLayout();
    QTextLine line = m_layout.createLine();
    line.setLineWidth(m_area.width());
    m_layout.endLayout();
    const QSize size(int(m_area.width()), int(line.height()));
    const Qt::Alignment vertical = option.displayAlignment & Qt::AlignVertical_Mask;
    m_area.moveTop(
        QStyle::alignedRect(Qt::LayoutDirectionAuto, vertical, size, m_area.toRect()).top());
}

QRectF CellText::areaOf(const QStyleOptionViewItem &option)
{
    const QStyle &style = styleOf(option);
    const int margin = style.pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, option.widget) + 1;
    return style.subElementRect(QStyle::SE_ItemViewItemText, &option, option.widget)
        .adjusted(margin, 0, -margin, 0);
}

QRectF CellText::place(const TextMark &mark) const
{
    const qsizetype end = std::min(m_kept, mark.start + mark.length);
    if (end <= mark.start)
        return {};
    const QTextLine line = m_layout.lineAt(0);
    const qreal from = line.cursorToX(int(mark.start));
    const qreal to = line.cursorToX(int(end));
    return QRectF(m_area.left() + std::min(from, to), m_area.top(), std::abs(to - from),
                  line.height());
}

} // namespace

HighlightDelegate::Colors HighlightDelegate::colors(const QPalette &palette)
{
    if (themecolors::isDark(palette))
        return {QColor::fromRgb(0xffe9b552), QColor::fromRgb(0xff1f2228)};
    return {QColor::fromRgb(0xffffd34d), QColor::fromRgb(0xff20252f)};
}

std::vector<TextMark> HighlightDelegate::marksIn(const QModelIndex &index) const
{
    if (m_marks.isEmpty())
        return {};
    const QString exact = exactTextOf(index);
    const QString shown = index.data(Qt::DisplayRole).toString();
    return visibleMarks(m_marks.in(exact), exact, shown.size());
}

void HighlightDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    PlainTextDelegate::paint(painter, option, index);
    const std::vector<TextMark> marks = marksIn(index);
    if (marks.empty())
        return;
    QStyleOptionViewItem shown(option);
    initStyleOption(&shown, index);
    const CellText text(shown);
    const Colors colors = HighlightDelegate::colors(shown.palette);
    painter->save();
    painter->setPen(colors.text);
    for (const TextMark &mark : marks) {
        const QRectF place = text.place(mark).intersected(shown.rect);
        painter->setClipRect(place);
        painter->fillRect(place, colors.ground);
        text.draw(*painter);
    }
    painter->restore();
}

} // namespace mapdesk

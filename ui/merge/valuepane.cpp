// SPDX-License-Identifier: GPL-3.0-or-later
#include "valuepane.h"

#include "widgetnames.h"

#include <QFontDatabase>

namespace mapdesk {

namespace {

constexpr int leastLines = 2;
constexpr int usualValueWidth = 300;
constexpr int leastValueWidth = 140;

} // namespace

ValuePane::ValuePane(const char *objectName, const QString &accessibleName, QWidget *parent)
    : QPlainTextEdit(parent)
{
    setNames(this, objectName, accessibleName);
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ValuePane::setValue(const QString &value)
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setPlaceholderText({});
    setPlainText(value);
    setAccessibleDescription({});
}

void ValuePane::setWords(const QString &words)
{
    setFont({});
    clear();
    setPlaceholderText(words);
    setAccessibleDescription(words);
}

void ValuePane::setUsualLines(int lines)
{
    m_usualLines = lines;
    updateGeometry();
}

QSize ValuePane::sizeHint() const
{
    return {usualValueWidth, heightOf(m_usualLines)};
}

QSize ValuePane::minimumSizeHint() const
{
    return {leastValueWidth, heightOf(leastLines)};
}

int ValuePane::heightOf(int lines) const
{
    const int margins = 2 * (frameWidth() + int(document()->documentMargin()));
    return lines * fontMetrics().lineSpacing() + margins;
}

} // namespace mapdesk

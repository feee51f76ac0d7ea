// SPDX-License-Identifier: GPL-3.0-or-later
#include "scrollbody.h"

#include <algorithm>

namespace mapdesk {

namespace {

constexpr int leastLines = 4;

QSize leastSize(const QWidget &content)
{
    return content.minimumSizeHint().expandedTo(content.minimumSize());
}

} // namespace

ScrollBody::ScrollBody(QWidget *content, QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setWidget(content);
}

QSize ScrollBody::sizeHint() const
{
    return widget()->sizeHint().expandedTo(leastSize(*widget()));
}

// No scrolling sideways: the content's least width is the least there is.
QSize ScrollBody::minimumSizeHint() const
{
    const QSize least = leastSize(*widget());
    const int height = std::min(least.height(), leastLines * fontMetrics().lineSpacing());
    return {least.width() + QScrollArea::minimumSizeHint().width(), height};
}

} // namespace mapdesk

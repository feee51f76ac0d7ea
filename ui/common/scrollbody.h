// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace mapdesk {

// A part of a window that asks for as much room as its content would like and scrolls where there
// is less. Content whose height depends on its width (labels that break their lines) never gets
// less than it would like.
class ScrollBody : public QScrollArea
{
    Q_OBJECT

public:
    // Takes `content` over.
    explicit ScrollBody(QWidget *content, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

} // namespace mapdesk

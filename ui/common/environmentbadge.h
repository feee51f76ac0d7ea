// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environment.h"

#include <QLabel>

namespace mapdesk {

// Paints the environment as a word on its colour, all over `area`, in the painter's font.
void paintEnvironmentBadge(QPainter &painter, const QRect &area, Environment environment,
                           const QPalette &palette);

// The same as a label.
class EnvironmentBadge : public QLabel
{
    Q_OBJECT

public:
    explicit EnvironmentBadge(Environment environment, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Environment m_environment;
};

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environment.h"

#include <QWidget>

namespace mapdesk {

// A frame in the environment's colour around all that a window holds. Takes its room from the
// window's margins and no clicks; the window owns it.
class EnvironmentFrame : public QWidget
{
    Q_OBJECT

public:
    static constexpr int thickness = 3; // in device-independent pixels

    EnvironmentFrame(Environment environment, QWidget &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void surround();

    Environment m_environment;
};

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace mapdesk {

class ReasonEdit;

// A line for the reason of the writes that come, beside what opens it. Enter keeps what is typed,
// Escape and a click elsewhere leave it as it was. Deletes itself once it is closed.
class ReasonPopup : public QFrame
{
    Q_OBJECT

public:
    ReasonPopup(const QString &reason, bool isDemanded, QWidget *parent);

    // Below `anchor`, on its screen.
    void openAt(const QWidget &anchor);

signals:
    void kept(const QString &reason);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    ReasonEdit *m_edit;
};

} // namespace mapdesk

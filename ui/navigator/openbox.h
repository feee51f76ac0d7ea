// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openchoice.h"

#include <QLineEdit>
#include <QPointer>

namespace mapdesk {

class OpenPopup;

// One line for whatever names a place: see OpenText. Says what it means while it is typed, below
// the box and in its accessible description. Enter opens what is current, the arrow keys choose
// another, Escape gives the focus back. Passive: see OpenBoxController. What is pasted is handed
// over before it is in the box, so that a secret never is.
class OpenBox : public QLineEdit
{
    Q_OBJECT

public:
    explicit OpenBox(QWidget *parent = nullptr);

    // Takes the focus and selects all.
    void activate();

    // In answer to textGiven(), and whenever else there is something to say.
    void showMeaning(const OpenMeaning &meaning);

    // Empties the box and gives the focus back to where it was.
    void finish();

signals:
    // A text was typed, or is to be pasted: then whoever listens puts into the box what may stand
    // there.
    void textGiven(const QString &text, bool isPasted);
    void chosen(const mapdesk::OpenLocation &place);
    void dismissed();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void offer(const QString &pasted);
    void describe();
    void choose();
    void step(int by);
    void dismiss();

    OpenPopup *m_popup;
    QPointer<QWidget> m_returnTo; // where the focus was
};

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace mapdesk {

class ValueLabel;

// Shows in the tool bar whether this window may write, and has the buttons that change it. Passive:
// see WriteLockController.
class WriteLockControl : public QWidget
{
    Q_OBJECT

public:
    enum class State {
        Locked,
        Unlocked, // for a while
        EndsSoon, // the same, and the while is nearly over
        Writable, // without end
    };

    explicit WriteLockControl(QWidget *parent = nullptr);

    // `text` says the state in words.
    void showState(State state, const QString &text);

signals:
    void unlockClicked(); // renewing, too
    void lockClicked();
    void visibilityChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addButton(const char *objectName, const QString &name, const QString &text,
                           const QKeySequence &key);
    void applyLook();

    State m_state = State::Locked;
    QLabel *m_icon;
    ValueLabel *m_text;
    QToolButton *m_unlock;
    QToolButton *m_renew;
    QToolButton *m_lock;
};

} // namespace mapdesk

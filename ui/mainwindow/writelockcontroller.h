// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QAction;

namespace mapdesk {

class WriteGuard;
class WriteLockControl;

// Shows a WriteGuard's state in a WriteLockControl, with a countdown while it is to be seen, and
// locks and unlocks it. Unlocking is one press of its own button or key and asks nothing, also in
// Production: each write asks there with the thing itself in view, and a second question about
// nothing in particular would only teach people to press on.
class WriteLockController : public QObject
{
    Q_OBJECT

public:
    // Both must outlive the controller.
    WriteLockController(WriteGuard &guard, WriteLockControl &control, QObject *parent = nullptr);

    // For a menu; they carry the keys. Owned by the controller.
    QAction *unlockAction() { return m_unlock; }
    QAction *lockAction() { return m_lock; }

private:
    void show();

    WriteGuard &m_guard;
    WriteLockControl &m_control;
    QAction *m_unlock;
    QAction *m_lock;
    QTimer m_countdown;
};

} // namespace mapdesk

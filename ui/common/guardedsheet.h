// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace mapdesk {

class WriteGuard;

// A sheet of a window that stands before a write: window-modal, in a frame of the environment's
// colour, with the key that locks writing. It cancels itself when the window it belongs to is
// closed and when writing is locked. Escape cancels, and Enter does what has the focus. Open it
// with open(), which does not wait; it deletes itself once it is closed.
class GuardedSheet : public QDialog
{
    Q_OBJECT

public:
    // `guard` must outlive the sheet and says the environment. `parent` is what asks, or its
    // window. `whenLocked` is what the person is told when a lock closes the sheet.
    GuardedSheet(WriteGuard &guard, QString whenLocked, QWidget *parent);

    // Cancels because the question does not stand any more; `why` is a sentence for the person.
    void withdraw(const QString &why);

signals:
    void withdrawn(const QString &why); // a cancelling that the person did not ask for

protected:
    // Names and values may be text of the service as it came.
    struct Subject
    {
        QString profileName;
        QString question;
    };

    WriteGuard &guard() const { return m_guard; }

    // Environment, profile and question, as the sheet's first part.
    QWidget *makeHead(const char *questionName, const Subject &subject);

    // What a screen reader says when the sheet opens: the question, then environment, profile and
    // `lines`.
    void describe(const char *objectName, const Subject &subject, const QStringList &lines);

    // Whether the sheet is still open and writing is allowed; else it withdraws.
    bool isStillAllowed();

    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    WriteGuard &m_guard;
    QString m_whenLocked;
};

} // namespace mapdesk

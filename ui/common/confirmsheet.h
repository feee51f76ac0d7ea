// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guardedsheet.h"

#include <QList>
#include <QString>

#include <functional>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace mapdesk {

class ReasonRow;
class SyncSession;
class ValueLabel;

// What a person is asked before a write. Names and values may be text of the service as it came.
struct Confirmation
{
    struct Fact
    {
        QString name; // "Item"
        QString value;
    };

    QString question; // "Change the expiry of this item?"
    QList<Fact> objects; // what it is about: the item and its map, say
    QString before = {}; // as it is shown now; empty with `after`: there is nothing to compare
    QString after = {};
    QString caution = {}; // what cannot be undone or is not certain; may be empty
    QString button; // verb and number: "Change expiry of 1 item"
    QString nameToType = {}; // has to be typed before the button can be pressed; may be empty
};

// The sheet that asks it: which environment and profile, what is changed, before and after, and the
// reason that is recorded with it, which is kept for the session when it is confirmed. Where the
// profile demands a reason, the button waits for one. Cancel has the focus.
class ConfirmSheet : public GuardedSheet
{
    Q_OBJECT

public:
    // `session` must outlive the sheet.
    ConfirmSheet(const Confirmation &confirmation, SyncSession &session, QWidget *parent);

    // Opens one. `details` as setDetails() takes them, or nullptr; `confirmed` runs on behalf of
    // `asker`, while that lives.
    static ConfirmSheet *ask(const Confirmation &confirmation, SyncSession &session,
                             QWidget *parent, QWidget *details, QObject *asker,
                             const std::function<void()> &confirmed);

    // "In one hour" is a later moment with each second.
    void setAfter(const QString &after);

    // Shows more than lines of text, below the facts; the sheet takes it over and grows with it as
    // far as the screen allows, else it scrolls. Its accessible description, as it is now, becomes
    // part of the sheet's. Once, before open().
    void setDetails(QWidget *details);

signals:
    void confirmed();

private:
    QWidget *makeFacts(const Confirmation &confirmation);
    QWidget *makeNameField(const QString &wanted);
    QWidget *makeButtons(const QString &text);
    void describeAs(const Confirmation &confirmation);
    void showWhetherItCanGo();
    void confirm();

    SyncSession &m_session;
    const QString m_wantedName; // as it is shown
    QVBoxLayout *m_column;
    ValueLabel *m_after = nullptr;
    QLineEdit *m_name = nullptr;
    ReasonRow *m_reason = nullptr;
    QPushButton *m_confirm = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace mapdesk

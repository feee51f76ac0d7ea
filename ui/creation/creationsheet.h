// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errortext.h"
#include "friction.h"
#include "guardedsheet.h"

#include <QPointer>

class QFormLayout;
class QPushButton;
class QVBoxLayout;

namespace mapdesk {

class FactGrid;
class MessageBar;
class ReasonRow;
class SyncSession;
class ValueLabel;

// A sheet in which something new is described and created: which environment and profile, what is
// typed, and the reason where the environment or the profile asks for one. It stays open until what
// it describes is there; what failed is told in it. Closing it asks before typed text is lost.
// Ctrl+Enter creates.
class CreationSheet : public GuardedSheet
{
    Q_OBJECT

public:
    // The write is under way: nothing can be typed. It goes on if the sheet is closed.
    void showSending();

    // It failed: all stands as it was typed.
    void showProblem(const ErrorText &problem);

    void finish(); // closes it without asking

    // Whether it can be created now, and if not, why: a moment that was chosen can pass.
    virtual void showWhetherItCanGo();

    virtual bool isChanged() const = 0; // something would be lost

    void reject() override;

signals:
    void createRequested(); // what is typed can be sent, and writing is allowed
    void discarded(); // closed by the person, who does not want what was typed

protected:
    struct Words
    {
        const char *objectName; // of the sheet, as in setNames()
        QString title;
        QString question;
        QString button;
    };

    // `session` must outlive the sheet. `kind` decides whether a reason is asked for.
    CreationSheet(const Words &words, WriteKind kind, SyncSession &session, QWidget *parent);

    // Parts from above to below, in the order in which they are made; then makeReady(), once.
    void addFact(const char *objectName, const QString &name, const QString &value);
    void addField(const QString &label, QWidget *field);
    void makeReady(const QSize &usualSize);

    virtual bool canBeSent() const = 0;
    virtual void create(); // on the button

    // As if the button was pressed: creates if that is possible now.
    void takeButton();

    // While something is under way nothing can be typed or created.
    void hold(const QString &state);
    void release();

private:
    void setPartsEnabled(bool enabled);
    QWidget *makeButtons(const QString &text);
    void askToDiscard();

    SyncSession &m_session;
    const Words m_words;
    QVBoxLayout *m_column;
    FactGrid *m_facts;
    QStringList m_factsSaid;
    QWidget *m_body;
    QFormLayout *m_form;
    const bool m_asksReason;
    ReasonRow *m_reason = nullptr; // absent where none is asked for
    MessageBar *m_messages = nullptr;
    ValueLabel *m_state = nullptr;
    QPushButton *m_create = nullptr;
    QPushButton *m_cancel = nullptr;
    QPointer<QWidget> m_hadFocus; // before it was held
    bool m_isHeld = false;
    bool m_isSending = false;
    bool m_isWithdrawn = false;
};

} // namespace mapdesk

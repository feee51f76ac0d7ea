// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QString>

class QGridLayout;
class QLineEdit;
class QPushButton;

namespace mapdesk {

class ValueLabel;
class WriteGuard;

// What a person is asked before a write. Names and values may be text of the service as it came.
struct Confirmation
{
    struct Fact
    {
        QString name; // "Item"
        QString value;
    };

    QString profileName;
    QString question; // "Change the expiry of this item?"
    QList<Fact> objects; // what it is about: the item and its map, say
    QString before = {}; // as it is shown now; empty with `after`: there is nothing to compare
    QString after = {};
    QString caution = {}; // what cannot be undone or is not certain; may be empty
    QString button; // verb and number: "Change expiry of 1 item"
    QString nameToType = {}; // has to be typed before the button can be pressed; may be empty
};

// The sheet that asks it: which environment and profile, what is changed, before and after. Cancel
// has the focus; Escape cancels and Enter does what has the focus. It cancels itself when the
// window it belongs to is closed and when writing is locked. Open it with open(), which does not
// wait; it deletes itself once it is answered.
class ConfirmSheet : public QDialog
{
    Q_OBJECT

public:
    // `guard` must outlive the sheet and says the environment. `parent` is what asks, or its
    // window.
    ConfirmSheet(const Confirmation &confirmation, WriteGuard &guard, QWidget *parent);

    // "In one hour" is a later moment with each second.
    void setAfter(const QString &after);

    // Cancels because the question does not stand any more; `why` is a sentence for the person.
    void withdraw(const QString &why);

signals:
    void confirmed();
    void withdrawn(const QString &why); // a cancelling that the person did not ask for

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead(const Confirmation &confirmation);
    QWidget *makeFacts(const Confirmation &confirmation);
    ValueLabel *addFact(QGridLayout *grid, const QString &objectName,
                        const Confirmation::Fact &fact);
    QWidget *makeNameField(const QString &name);
    QWidget *makeButtons(const QString &text);
    void describe(const Confirmation &confirmation);
    void confirm();
    void cancelWhenLocked();

    WriteGuard &m_guard;
    ValueLabel *m_after = nullptr;
    QLineEdit *m_name = nullptr;
    QPushButton *m_confirm = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace mapdesk

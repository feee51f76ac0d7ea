// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectiontesttext.h"

#include <QDialog>

class QPushButton;

namespace mapdesk {

class ProfileForm;
class ToneLabel;

// The dialog in which a profile is entered. Passive: see ProfileEditing. Asks once before it throws
// away what was entered. Open it with open(); it deletes itself when it is closed.
class ProfileEditor : public QDialog
{
    Q_OBJECT

public:
    // `takenNames`: of the other profiles.
    ProfileEditor(const QString &title, const QStringList &takenNames, QWidget *parent = nullptr);

    // What stands there at first; throwing that away needs no question.
    void begin(const Profile &profile, const QString &credential = {});

    ProfileForm &form() { return *m_form; }

    // A sentence above the fields.
    void setNote(const QString &sentence);

    // A test is under way: no other one begins meanwhile.
    void setTesting(bool isTesting);
    void showAnswer(const TestAnswer &answer);

    // The sentence why nothing was saved.
    void showProblem(const QString &sentence);

    void reject() override;

signals:
    void testRequested();
    void saveRequested();

private:
    QWidget *makeButtons();
    void follow();
    bool isChanged() const;
    void say(const QString &text, bool isGood);

    ToneLabel *m_note;
    ProfileForm *m_form;
    ToneLabel *m_answer;
    ToneLabel *m_needed;
    QPushButton *m_test;
    QPushButton *m_save;
    Profile m_initial;
    QString m_initialSecret;
    bool m_isTesting = false;
};

} // namespace mapdesk

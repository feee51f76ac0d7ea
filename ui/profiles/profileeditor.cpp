// SPDX-License-Identifier: GPL-3.0-or-later
#include "profileeditor.h"

#include "fittingsize.h"
#include "profileform.h"
#include "question.h"
#include "tonelabel.h"
#include "widgetnames.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace mapdesk {

namespace {

constexpr QSize usualEditorSize(620, 700);

// Whether a connection can be tried: a name is not needed for that.
bool canBeTested(const ProfileProblems &problems)
{
    return problems.size() == problems.count(ProfileField::Name);
}

} // namespace

ProfileEditor::ProfileEditor(const QString &title, const QStringList &takenNames, QWidget *parent)
    : QDialog(parent)
    , m_note(new ToneLabel("profileNote", tr("Note"), ToneLabel::Tone::Plain, this))
    , m_form(new ProfileForm(takenNames, this))
    , m_answer(new ToneLabel("testAnswer", tr("Test answer"), ToneLabel::Tone::Plain, this))
    , m_needed(new ToneLabel("stillNeeded", tr("Still needed"), ToneLabel::Tone::Muted, this))
    , m_test(new QPushButton(tr("Test &connection"), this))
    , m_save(new QPushButton(tr("Save"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(title);
    setNames(this, "profileEditor", title);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_note);
    column->addWidget(m_form, 1);
    column->addWidget(m_answer);
    column->addWidget(makeButtons());
    m_note->hide();
    m_answer->hide();
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(m_form, &ProfileForm::changed, this, &ProfileEditor::follow);
    resize(fittingSize(*this, usualEditorSize));
}

QWidget *ProfileEditor::makeButtons()
{
    auto *area = new QWidget(this);
    auto *cancel = new QPushButton(tr("Cancel"), area);
    setNames(m_test, "testConnection", tr("Test connection"));
    setNames(m_save, "saveProfile", tr("Save profile"));
    setNames(cancel, "cancel", tr("Cancel"));
    m_save->setDefault(true);
    auto *row = new QHBoxLayout(area);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_test);
    row->addWidget(m_needed, 1);
    row->addWidget(m_save);
    row->addWidget(cancel);
    connect(m_test, &QPushButton::clicked, this, &ProfileEditor::testRequested);
    connect(m_save, &QPushButton::clicked, this, &ProfileEditor::saveRequested);
    connect(cancel, &QPushButton::clicked, this, &ProfileEditor::reject);
    return area;
}

void ProfileEditor::begin(const Profile &profile, const QString &credential)
{
    m_form->show(profile);
    m_form->setSecret(credential);
    m_initial = m_form->profile();
    m_initialSecret = credential;
    follow();
}

void ProfileEditor::setNote(const QString &sentence)
{
    m_note->setValue(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

void ProfileEditor::setTesting(bool isTesting)
{
    m_isTesting = isTesting;
    if (isTesting)
        say(tr("Signing in…"), true);
    follow();
}

void ProfileEditor::showAnswer(const TestAnswer &answer)
{
    say(QStringLiteral("%1 %2").arg(answer.text.headline, answer.text.explanation).trimmed(),
        answer.isGood);
}

void ProfileEditor::showProblem(const QString &sentence)
{
    say(sentence, false);
}

void ProfileEditor::say(const QString &text, bool isGood)
{
    m_answer->setTone(isGood ? ToneLabel::Tone::Good : ToneLabel::Tone::Bad);
    m_answer->setValue(text);
    m_answer->show();
    QAccessibleEvent alert(m_answer, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ProfileEditor::follow()
{
    const ProfileProblems &problems = m_form->problems();
    m_needed->setValue(ProfileChecks::stillNeeded(problems));
    m_save->setEnabled(problems.empty());
    m_test->setEnabled(canBeTested(problems) && !m_isTesting);
}

bool ProfileEditor::isChanged() const
{
    const KnownSecrets typed = m_form->secrets();
    return m_form->profile() != m_initial || typed.credential != m_initialSecret
        || !typed.proxyPassword.isEmpty();
}

void ProfileEditor::reject()
{
    if (!isChanged()) {
        QDialog::reject();
        return;
    }
    ask(this, {tr("Throw away what you entered?"), {}, tr("Throw away"), tr("Go on editing")},
        [this] { QDialog::reject(); });
}

} // namespace mapdesk

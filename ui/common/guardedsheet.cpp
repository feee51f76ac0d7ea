// SPDX-License-Identifier: GPL-3.0-or-later
#include "guardedsheet.h"

#include "displaytext.h"
#include "emphasis.h"
#include "environmentbadge.h"
#include "environmentframe.h"
#include "environmentlook.h"
#include "plainlabel.h"
#include "widgetnames.h"
#include "writeguard.h"
#include "writelocktext.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

#include <utility>

namespace mapdesk {

GuardedSheet::GuardedSheet(WriteGuard &guard, QString whenLocked, QWidget *parent)
    : QDialog(parent->window())
    , m_guard(guard)
    , m_whenLocked(std::move(whenLocked))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    new EnvironmentFrame(guard.environment(), *this);
    auto *lock = new QShortcut(lockWritesKey(), this);
    connect(lock, &QShortcut::activated, this, [this] { m_guard.lock(); });
    connect(&m_guard, &WriteGuard::changed, this, &GuardedSheet::isStillAllowed);
    parentWidget()->installEventFilter(this);
}

QWidget *GuardedSheet::makeHead(const char *questionName, const Subject &subject)
{
    auto *head = new QWidget(this);
    auto *profile = plainLabel(visibleText(subject.profileName), head);
    auto *question = plainLabel(subject.question, head);
    question->setObjectName(QLatin1String(questionName));
    setBold(*question);
    auto *grid = new QGridLayout(head);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new EnvironmentBadge(m_guard.environment(), head), 0, 0);
    grid->addWidget(profile, 0, 1);
    grid->addWidget(question, 1, 0, 1, 2);
    return head;
}

void GuardedSheet::describe(const char *objectName, const Subject &subject,
                            const QStringList &lines)
{
    const QString first = tr("%1, profile %2")
                              .arg(environmentName(m_guard.environment()),
                                   visibleText(subject.profileName));
    setNames(this, objectName, subject.question);
    setAccessibleDescription((QStringList{first} + lines).join(QLatin1Char('\n')));
}

void GuardedSheet::withdraw(const QString &why)
{
    if (!isVisible())
        return;
    emit withdrawn(why);
    reject();
}

bool GuardedSheet::isStillAllowed()
{
    if (!m_guard.allowsWrites())
        withdraw(m_whenLocked);
    return isVisible();
}

bool GuardedSheet::eventFilter(QObject *watched, QEvent *event)
{
    // A window that is merely put away by the desktop keeps its question.
    if (event->type() == QEvent::Hide && !event->spontaneous() && isVisible())
        reject();
    return QDialog::eventFilter(watched, event);
}

// Enter elsewhere than on a button would press the default button.
void GuardedSheet::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !qobject_cast<QPushButton *>(focusWidget()))
        event->accept();
    else
        QDialog::keyPressEvent(event);
}

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "confirmsheet.h"

#include "displaytext.h"
#include "environmentbadge.h"
#include "environmentframe.h"
#include "environmentlook.h"
#include "mnemonics.h"
#include "plainlabel.h"
#include "valuelabel.h"
#include "widgetnames.h"
#include "writeguard.h"
#include "writelocktext.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace mapdesk {

namespace {

constexpr int leastWidth = 560; // an expiry in words on one line
constexpr qsizetype longestWord = 40;

// A label breaks lines between words alone and would cut off the rest of a long key.
QString breakable(const QString &text)
{
    constexpr QChar zeroWidthSpace(0x200b);
    QString broken;
    qsizetype length = 0;
    for (const QChar character : text) {
        length = character.isSpace() ? 0 : length + 1;
        broken += character;
        if (length >= longestWord && !character.isHighSurrogate()) {
            broken += zeroWidthSpace;
            length = 0;
        }
    }
    return broken;
}

void setValue(ValueLabel *label, const QString &value)
{
    const QString visible = visibleText(value);
    label->setText(breakable(visible));
    label->setAccessibleDescription(visible);
}

} // namespace

ConfirmSheet::ConfirmSheet(const Confirmation &confirmation, WriteGuard &guard, QWidget *parent)
    : QDialog(parent->window())
    , m_guard(guard)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Confirm – %1").arg(environmentName(guard.environment())));
    setMinimumWidth(leastWidth);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(makeHead(confirmation));
    column->addWidget(makeFacts(confirmation));
    if (!confirmation.caution.isEmpty())
        column->addWidget(plainLabel(confirmation.caution, this));
    if (!confirmation.nameToType.isEmpty())
        column->addWidget(makeNameField(confirmation.nameToType));
    column->addStretch(1);
    column->addWidget(makeButtons(confirmation.button));
    new EnvironmentFrame(guard.environment(), *this);
    describe(confirmation);

    auto *lock = new QShortcut(lockWritesKey(), this);
    connect(lock, &QShortcut::activated, this, [this] { m_guard.lock(); });
    connect(&m_guard, &WriteGuard::changed, this, &ConfirmSheet::cancelWhenLocked);
    parentWidget()->installEventFilter(this);
}

QWidget *ConfirmSheet::makeHead(const Confirmation &confirmation)
{
    auto *head = new QWidget(this);
    auto *profile = plainLabel(visibleText(confirmation.profileName), head);
    auto *question = plainLabel(confirmation.question, head);
    question->setObjectName(QStringLiteral("confirmQuestion"));
    QFont bold = question->font();
    bold.setBold(true);
    question->setFont(bold);
    auto *grid = new QGridLayout(head);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new EnvironmentBadge(m_guard.environment(), head), 0, 0);
    grid->addWidget(profile, 0, 1);
    grid->addWidget(question, 1, 0, 1, 2);
    return head;
}

QWidget *ConfirmSheet::makeFacts(const Confirmation &confirmation)
{
    auto *facts = new QWidget(this);
    auto *grid = new QGridLayout(facts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setColumnStretch(1, 1);
    for (const Confirmation::Fact &object : confirmation.objects)
        addFact(grid, QStringLiteral("confirmedObject%1").arg(grid->rowCount()), object);
    if (!confirmation.before.isEmpty() || !confirmation.after.isEmpty()) {
        addFact(grid, QStringLiteral("confirmBefore"), {tr("Before"), confirmation.before});
        m_after = addFact(grid, QStringLiteral("confirmAfter"), {tr("After"), confirmation.after});
    }
    return facts;
}

ValueLabel *ConfirmSheet::addFact(QGridLayout *grid, const QString &objectName,
                                  const Confirmation::Fact &fact)
{
    const int row = grid->rowCount();
    auto *value = new ValueLabel("", fact.name, this);
    value->setObjectName(objectName);
    value->setWordWrap(true);
    setValue(value, fact.value);
    auto *name = new QLabel(fact.name, this);
    name->setForegroundRole(QPalette::PlaceholderText);
    grid->addWidget(name, row, 0, Qt::AlignTop);
    grid->addWidget(value, row, 1);
    return value;
}

QWidget *ConfirmSheet::makeNameField(const QString &name)
{
    const QString wanted = visibleText(name);
    auto *area = new QWidget(this);
    auto *column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(plainLabel(breakable(tr("To go on, type this name: %1").arg(wanted)), area));
    m_name = new QLineEdit(area);
    setNames(m_name, "typedName", tr("Typed name"));
    m_name->setAccessibleDescription(tr("Type %1").arg(wanted));
    column->addWidget(m_name);
    // What cannot be typed may be typed as it is shown.
    connect(m_name, &QLineEdit::textChanged, this, [this, wanted](const QString &typed) {
        m_confirm->setEnabled(visibleText(typed) == wanted);
    });
    return area;
}

QWidget *ConfirmSheet::makeButtons(const QString &text)
{
    auto *area = new QWidget(this);
    m_confirm = new QPushButton(withoutMnemonics(text), area);
    m_cancel = new QPushButton(tr("Cancel"), area);
    m_confirm->setMinimumWidth(m_confirm->sizeHint().width() + 16);
    setNames(m_confirm, "confirm", text);
    setNames(m_cancel, "cancel", tr("Cancel"));
    auto *row = new QHBoxLayout(area);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(m_confirm);
    row->addWidget(m_cancel);
    m_confirm->setEnabled(!m_name);
    m_cancel->setDefault(true);
    m_cancel->setFocus();
    connect(m_confirm, &QPushButton::clicked, this, &ConfirmSheet::confirm);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    return area;
}

// A screen reader says name and description of a window that opens, then what has the focus.
void ConfirmSheet::describe(const Confirmation &confirmation)
{
    QStringList lines{
        tr("%1, profile %2")
            .arg(environmentName(m_guard.environment()), visibleText(confirmation.profileName))};
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines += QStringLiteral("%1: %2").arg(name, visibleText(value));
    };
    for (const Confirmation::Fact &object : confirmation.objects)
        add(object.name, object.value);
    add(tr("Before"), confirmation.before);
    add(tr("After"), confirmation.after);
    if (!confirmation.caution.isEmpty())
        lines += confirmation.caution;
    setNames(this, "confirmation", confirmation.question);
    setAccessibleDescription(lines.join(QLatin1Char('\n')));
}

void ConfirmSheet::setAfter(const QString &after)
{
    if (m_after)
        setValue(m_after, after);
}

void ConfirmSheet::withdraw(const QString &why)
{
    if (!isVisible())
        return;
    emit withdrawn(why);
    reject();
}

void ConfirmSheet::confirm()
{
    cancelWhenLocked();
    if (!isVisible())
        return;
    emit confirmed();
    accept();
}

void ConfirmSheet::cancelWhenLocked()
{
    if (!m_guard.allowsWrites())
        withdraw(tr("Writing was locked before this was confirmed. Nothing was changed."));
}

bool ConfirmSheet::eventFilter(QObject *watched, QEvent *event)
{
    // A window that is merely put away by the desktop keeps its question.
    if (event->type() == QEvent::Hide && !event->spontaneous() && isVisible())
        reject();
    return QDialog::eventFilter(watched, event);
}

// Enter in the name's field would press the default button.
void ConfirmSheet::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !qobject_cast<QPushButton *>(focusWidget()))
        event->accept();
    else
        QDialog::keyPressEvent(event);
}

} // namespace mapdesk

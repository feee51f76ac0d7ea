// SPDX-License-Identifier: GPL-3.0-or-later
#include "openbox.h"

#include "icons.h"
#include "openpopup.h"
#include "opentext.h"
#include "widgetnames.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>

namespace mapdesk {

namespace {

bool isOwnKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Escape:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return true;
    default:
        return false;
    }
}

} // namespace

OpenBox::OpenBox(QWidget *parent)
    : QLineEdit(parent)
    , m_popup(new OpenPopup(*this))
{
    setNames(this, "open", tr("Open"));
    setPlaceholderText(tr("Open a map, item, SID, URL or curl line"));
    setClearButtonEnabled(true);
    setMaxLength(int(OpenText::longestText));
    addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    connect(this, &QLineEdit::textEdited, this,
            [this](const QString &text) { emit textGiven(text, false); });
    connect(m_popup, &OpenPopup::clicked, this, &OpenBox::chosen);
    connect(m_popup, &OpenPopup::currentChanged, this, &OpenBox::describe);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *old, QWidget *now) {
        if (now == this && old)
            m_returnTo = old;
    });
}

void OpenBox::activate()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void OpenBox::showMeaning(const OpenMeaning &meaning)
{
    if (!hasFocus() || (meaning.notice.isEmpty() && meaning.choices.empty()))
        m_popup->hide();
    else
        m_popup->showMeaning(meaning);
    describe();
}

void OpenBox::finish()
{
    clear();
    dismiss();
}

bool OpenBox::event(QEvent *event)
{
    // Else a shortcut of the window would take the key.
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void OpenBox::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) {
        offer(QApplication::clipboard()->text());
        return;
    }
    switch (event->key()) {
    case Qt::Key_Escape:
        emit dismissed();
        dismiss();
        break;
    case Qt::Key_Up:
        step(-1);
        break;
    case Qt::Key_Down:
        step(1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        break;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void OpenBox::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton && QApplication::clipboard()->supportsSelection())
        offer(QApplication::clipboard()->text(QClipboard::Selection));
    else
        QLineEdit::mouseReleaseEvent(event);
}

void OpenBox::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : menu->actions()) {
        // Qt 6.4 names it by nothing but its text.
        if (!action->text().startsWith(QLineEdit::tr("&Paste")))
            continue;
        action->disconnect(this);
        connect(action, &QAction::triggered, this,
                [this] { offer(QApplication::clipboard()->text()); });
    }
    menu->popup(event->globalPos());
}

void OpenBox::dropEvent(QDropEvent *event)
{
    if (!event->mimeData()->hasText())
        return;
    event->acceptProposedAction();
    offer(event->mimeData()->text());
}

void OpenBox::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    const bool isOnPurpose = event->reason() == Qt::ShortcutFocusReason
        || event->reason() == Qt::MouseFocusReason;
    if (isOnPurpose)
        emit textGiven(text(), false);
}

void OpenBox::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    // A menu of the box takes it for a moment only.
    if (event->reason() != Qt::PopupFocusReason)
        m_popup->hide();
}

// What the box would hold with it.
void OpenBox::offer(const QString &pasted)
{
    if (pasted.isEmpty())
        return;
    QString whole = text();
    if (hasSelectedText())
        whole.replace(selectionStart(), selectionLength(), pasted);
    else
        whole.insert(cursorPosition(), pasted);
    emit textGiven(whole, true);
}

void OpenBox::describe()
{
    setAccessibleDescription(m_popup->isHidden() ? QString() : m_popup->spokenText());
}

void OpenBox::choose()
{
    if (m_popup->isHidden())
        emit textGiven(text(), false);
    if (m_popup->isHidden() || !m_popup->current())
        return;
    const OpenLocation place = m_popup->current()->place;
    emit chosen(place);
}

void OpenBox::step(int by)
{
    if (m_popup->isHidden())
        emit textGiven(text(), false);
    else
        m_popup->step(by);
}

void OpenBox::dismiss()
{
    m_popup->hide();
    describe();
    if (!hasFocus())
        return;
    if (m_returnTo && m_returnTo->isVisible())
        m_returnTo->setFocus(Qt::OtherFocusReason);
    else
        clearFocus();
}

} // namespace mapdesk

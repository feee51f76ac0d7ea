// SPDX-License-Identifier: GPL-3.0-or-later
#include "writelockcontrol.h"

#include "emphasis.h"
#include "icons.h"
#include "theme.h"
#include "valuelabel.h"
#include "widgetnames.h"
#include "writelocktext.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QStyle>
#include <QToolButton>

namespace mapdesk {

namespace {

QString iconOf(WriteLockControl::State state)
{
    switch (state) {
    case WriteLockControl::State::Locked:
        return QStringLiteral("lock");
    case WriteLockControl::State::EndsSoon:
        return QStringLiteral("warning");
    case WriteLockControl::State::Unlocked:
    case WriteLockControl::State::Writable:
        break;
    }
    return QStringLiteral("unlock");
}

} // namespace

WriteLockControl::WriteLockControl(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new ValueLabel("writeLock", tr("Write lock"), this))
    , m_unlock(
          addButton("unlockWrites", tr("Unlock writes"), tr("Unlock writes"), unlockWritesKey()))
    , m_renew(addButton("renewUnlocking", tr("Renew unlocking"), tr("Renew"), unlockWritesKey()))
    , m_lock(addButton("lockWrites", tr("Lock writes"), tr("Lock"), lockWritesKey()))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 0, 6, 0);
    row->setSpacing(5);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_icon, m_text, m_unlock, m_renew, m_lock})
        row->addWidget(part);
    connect(m_unlock, &QToolButton::clicked, this, &WriteLockControl::unlockClicked);
    connect(m_renew, &QToolButton::clicked, this, &WriteLockControl::unlockClicked);
    connect(m_lock, &QToolButton::clicked, this, &WriteLockControl::lockClicked);
    showState(State::Locked, {});
}

QToolButton *WriteLockControl::addButton(const char *objectName, const QString &name,
                                         const QString &text, const QKeySequence &key)
{
    auto *button = new QToolButton(this);
    setNames(button, objectName, name);
    button->setText(text);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(name, key.toString(QKeySequence::NativeText)));
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void WriteLockControl::showState(State state, const QString &text)
{
    m_text->setValue(text);
    const bool isLocked = state == State::Locked;
    // Shown before others are hidden: the focus goes on to one that is there.
    m_lock->setVisible(!isLocked);
    m_renew->setVisible(state == State::Unlocked || state == State::EndsSoon);
    m_unlock->setVisible(isLocked);
    if (state == m_state && !m_icon->pixmap(Qt::ReturnByValue).isNull())
        return;
    m_state = state;
    applyLook();
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void WriteLockControl::applyLook()
{
    const bool endsSoon = m_state == State::EndsSoon;
    const QColor color = endsSoon ? themecolors::warning(palette())
                                  : palette().color(QPalette::WindowText);
    showIcon(*m_icon, iconOf(m_state), color);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, color);
    m_text->setPalette(colors);
    m_text->setForegroundRole(QPalette::WindowText); // not the tool bar's own
    setBold(*m_text, endsSoon);
}

void WriteLockControl::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit visibilityChanged();
}

void WriteLockControl::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    emit visibilityChanged();
}

void WriteLockControl::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        applyLook();
}

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowrules.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QHash>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>

namespace mapdesk::test {

namespace {

// A spin box's or a combo box's own editor is part of it.
bool isOfItsOwn(const QWidget *widget)
{
    return !qobject_cast<const QAbstractSpinBox *>(widget->parentWidget())
        && !qobject_cast<const QComboBox *>(widget->parentWidget())
        && !widget->objectName().startsWith(QLatin1String("qt_"));
}

QList<QWidget *> visibleControls(const QWidget &window)
{
    QList<QWidget *> controls;
    const auto widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        if (takesTab && widget->isVisibleTo(&window) && isOfItsOwn(widget))
            controls += widget;
    }
    return controls;
}

bool isField(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget);
}

QString describe(const QWidget *widget)
{
    return QStringLiteral("%1 \"%2\"")
        .arg(QLatin1String(widget->metaObject()->className()), widget->objectName());
}

void speak(QAccessibleInterface *interface, QStringList &spoken)
{
    for (const auto kind :
         {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        spoken += interface->text(kind);
    if (QAccessibleTextInterface *text = interface->textInterface())
        spoken += text->text(0, text->characterCount());
    for (int child = 0; child < interface->childCount(); ++child) {
        if (QAccessibleInterface *next = interface->child(child))
            speak(next, spoken);
    }
}

} // namespace

QStringList controlsWithoutNames(const QWidget &window)
{
    QStringList found;
    for (const QWidget *control : visibleControls(window)) {
        if (control->accessibleName().isEmpty() || control->objectName().isEmpty())
            found += describe(control);
    }
    return found;
}

QStringList fieldsWithoutLabels(const QWidget &window)
{
    QList<const QWidget *> labelled;
    const auto labels = window.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        const bool leads = !QKeySequence::mnemonic(label->text()).isEmpty();
        if (label->isVisibleTo(&window) && leads)
            labelled += label->buddy();
    }
    QStringList found;
    for (const QWidget *control : visibleControls(window)) {
        if (isField(control) && !labelled.contains(control))
            found += describe(control);
    }
    return found;
}

QStringList sharedMnemonics(const QWidget &window)
{
    QHash<QString, QStringList> owners;
    const auto note = [&](const QWidget *widget, const QString &text) {
        const QString keys = QKeySequence::mnemonic(text).toString();
        if (!keys.isEmpty() && widget->isVisibleTo(&window))
            owners[keys] += text;
    };
    const auto labels = window.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        note(label, label->text());
    const auto buttons = window.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons)
        note(button, button->text());
    QStringList found;
    for (const QStringList &texts : std::as_const(owners)) {
        if (texts.size() > 1)
            found += texts.join(QLatin1String(" / "));
    }
    return found;
}

QStringList tabsBackward(QWidget &window)
{
    const QList<QWidget *> controls = visibleControls(window);
    QStringList found;
    const QWidget *before = nullptr;
    for (QWidget *next = window.nextInFocusChain(); next != &window;
         next = next->nextInFocusChain()) {
        if (!controls.contains(next))
            continue;
        const QRect at(next->mapTo(&window, QPoint()), next->size());
        const QRect from = before ? QRect(before->mapTo(&window, QPoint()), before->size()) : at;
        const bool isUpward = at.bottom() < from.top();
        const bool isLeftward = at.right() < from.left() && at.top() <= from.bottom();
        if (before && (isUpward || isLeftward))
            found += QStringLiteral("%1 -> %2").arg(describe(before), describe(next));
        before = next;
    }
    return found;
}

QString allSpokenText(QWidget &window)
{
    QStringList spoken;
    speak(QAccessible::queryAccessibleInterface(&window), spoken);
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets)
        spoken << widget->toolTip() << widget->whatsThis() << widget->statusTip()
               << widget->accessibleName() << widget->accessibleDescription();
    return spoken.join(u'\n');
}

} // namespace mapdesk::test

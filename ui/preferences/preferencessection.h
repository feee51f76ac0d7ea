// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFormLayout>
#include <QObject>

namespace mapdesk {

// A part of the preferences: some rows of a layout that it shares with the other parts. A heading
// with a button that brings back what was chosen at first, and controls that each say what they
// mean. What is entered holds at once.
class PreferencesSection : public QObject
{
    Q_OBJECT

protected:
    // The layout has its widget already, which owns the section. `restoreName`: the object name of
    // the button.
    PreferencesSection(QFormLayout &layout, const QString &title, const char *restoreName);

    QWidget *widget() const { return m_layout.parentWidget(); }

    virtual void restoreDefaults() = 0;

    // A control that has its names, with a label whose mnemonic leads to it (empty: it says itself
    // what it is), and what it means.
    void add(const QString &label, QWidget *control, const QString &meaning = {});

    // A wheel that moves the page changes nothing on its way.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHeading(const QString &title, const char *restoreName);
    void addNote(const QString &about, const QString &text);

    QFormLayout &m_layout;
};

} // namespace mapdesk

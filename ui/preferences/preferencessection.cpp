// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferencessection.h"

#include "emphasis.h"
#include "tonelabel.h"
#include "widgetnames.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace mapdesk {

namespace {

constexpr int aboveHeading = 18;
constexpr int breath = 6; // beside a button's words

} // namespace

PreferencesSection::PreferencesSection(QFormLayout &layout, const QString &title,
                                       const char *restoreName)
    : QObject(layout.parentWidget())
    , m_layout(layout)
{
    m_layout.addRow(makeHeading(title, restoreName));
}

QWidget *PreferencesSection::makeHeading(const QString &title, const char *restoreName)
{
    auto *heading = new QWidget(widget());
    auto *words = new QLabel(title, heading);
    setBold(*words);
    auto *restore = new QPushButton(tr("Restore defaults"), heading);
    setNames(restore, restoreName, tr("Restore defaults: %1").arg(title));
    restore->setAutoDefault(false);
    restore->setMinimumWidth(restore->sizeHint().width() + 2 * breath);
    connect(restore, &QPushButton::clicked, this, [this] { restoreDefaults(); });
    auto *row = new QHBoxLayout(heading);
    row->setContentsMargins(0, m_layout.rowCount() > 0 ? aboveHeading : 0, 0, 0);
    row->addWidget(words, 1);
    row->addWidget(restore);
    return heading;
}

void PreferencesSection::add(const QString &label, QWidget *control, const QString &meaning)
{
    control->setFocusPolicy(Qt::StrongFocus);
    control->installEventFilter(this);
    if (label.isEmpty())
        m_layout.addRow(QString(), control);
    else
        m_layout.addRow(label, control); // whose label leads to it
    if (meaning.isEmpty())
        return;
    control->setAccessibleDescription(meaning);
    addNote(control->accessibleName(), meaning);
}

void PreferencesSection::addNote(const QString &about, const QString &text)
{
    auto *note = new ToneLabel("meaning", about, ToneLabel::Tone::Muted, widget());
    note->setValue(text);
    QSizePolicy wide = note->sizePolicy();
    wide.setHorizontalPolicy(QSizePolicy::Expanding);
    note->setSizePolicy(wide);
    m_layout.addRow(QString(), note);
}

bool PreferencesSection::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPassing = event->type() == QEvent::Wheel
        && !static_cast<QWidget *>(watched)->hasFocus();
    if (isPassing)
        event->ignore();
    return isPassing || QObject::eventFilter(watched, event);
}

} // namespace mapdesk

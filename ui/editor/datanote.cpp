// SPDX-License-Identifier: GPL-3.0-or-later
#include "datanote.h"

#include "icons.h"
#include "mnemonics.h"
#include "tintedground.h"
#include "valuelabel.h"
#include "widgetnames.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace mapdesk {

DataNote::DataNote(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new ValueLabel("dataNote", tr("Note on the data"), this))
    , m_buttonRow(new QWidget(this))
{
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addWidget(m_text, 1);

    auto *buttons = new QHBoxLayout(m_buttonRow);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addStretch(1);
    for (int index = 0; index < mostActions; ++index) {
        auto *button = new QPushButton(m_buttonRow);
        button->setObjectName(QStringLiteral("dataNoteAction%1").arg(index + 1));
        button->setAutoDefault(false);
        buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this,
                [this, index] { emit actionRequested(index); });
        m_buttons[size_t(index)] = button;
    }

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 6);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_buttonRow);
    applyTone();
    hide();
}

void DataNote::showNote(DataTone tone, const QString &text, const QStringList &actions)
{
    const bool isNewTone = std::exchange(m_tone, tone) != tone;
    const QString shown = text.isEmpty() ? QString() : withToneWord(tone, text);
    const bool isNews = shown != m_text->text();
    m_text->setValue(shown);
    for (int index = 0; index < mostActions; ++index) {
        QPushButton *button = m_buttons[size_t(index)];
        button->setText(withoutMnemonics(actions.value(index)));
        button->setAccessibleName(actions.value(index));
        button->setVisible(index < actions.size());
    }
    m_buttonRow->setVisible(!actions.isEmpty());
    if (isNewTone)
        applyTone();
    setVisible(!text.isEmpty());
    if (text.isEmpty() || !isNews)
        return;
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void DataNote::paintEvent(QPaintEvent *)
{
    paintTintedGround(*this, toneColor(m_tone, palette()));
}

void DataNote::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        applyTone();
}

void DataNote::applyTone()
{
    showIcon(*m_icon, toneIcon(m_tone), toneColor(m_tone, palette()));
    update();
}

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "datastatus.h"

#include "icons.h"
#include "valuelabel.h"
#include "widgetnames.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QToolButton>

#include <utility>

namespace mapdesk {

DataStatus::DataStatus(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new ValueLabel("dataStatus", tr("Data status"), this))
    , m_go(new QToolButton(this))
{
    setNames(m_go, "goThere", tr("Go there"));
    m_go->setText(tr("Go there"));
    m_go->setFocusPolicy(Qt::StrongFocus);
    m_text->setWordWrap(true);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(m_go, &QToolButton::clicked, this, [this] { emit placeRequested(m_offset); });

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_icon, 0, Qt::AlignVCenter);
    row->addWidget(m_text, 1);
    row->addWidget(m_go, 0, Qt::AlignVCenter);
    showStatus(DataTone::Plain, {}, -1);
    applyTone();
}

void DataStatus::showStatus(DataTone tone, const QString &text, qsizetype offset)
{
    const bool isNewTone = std::exchange(m_tone, tone) != tone;
    m_offset = offset;
    m_text->setValue(text.isEmpty() ? QString() : withToneWord(tone, text));
    m_icon->setVisible(!text.isEmpty());
    m_go->setVisible(offset >= 0 && !text.isEmpty());
    setCursor(offset >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (isNewTone)
        applyTone();
}

void DataStatus::reserveLines(int lines)
{
    setMinimumHeight(lines * fontMetrics().lineSpacing());
}

void DataStatus::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_offset >= 0 && rect().contains(event->pos()))
        emit placeRequested(m_offset);
}

void DataStatus::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        applyTone();
}

void DataStatus::applyTone()
{
    showIcon(*m_icon, toneIcon(m_tone), toneColor(m_tone, palette()));
}

} // namespace mapdesk

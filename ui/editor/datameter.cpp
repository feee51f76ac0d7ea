// SPDX-License-Identifier: GPL-3.0-or-later
#include "datameter.h"

#include "valuelabel.h"

#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace mapdesk {

namespace {

constexpr int barHeight = 3;

QString wordsOf(DataTone tone)
{
    switch (tone) {
    case DataTone::Plain:
        break;
    case DataTone::Warning:
        return DataMeter::tr("%1 of %2 bytes, nearly full");
    case DataTone::Problem:
        return DataMeter::tr("%1 of %2 bytes, too many");
    }
    return DataMeter::tr("%1 of %2 bytes");
}

} // namespace

DataMeter::DataMeter(QWidget *parent)
    : QWidget(parent)
    , m_words(new ValueLabel("dataSize", tr("Data size"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, barHeight + 2);
    column->addWidget(m_words);
    m_words->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

void DataMeter::showBytes(qsizetype bytes, qsizetype most, qsizetype many)
{
    m_tone = bytes > most ? DataTone::Problem : bytes >= many ? DataTone::Warning : DataTone::Plain;
    m_filled = std::clamp(most > 0 ? double(bytes) / double(most) : 0.0, 0.0, 1.0);
    m_words->setValue(wordsOf(m_tone).arg(QLocale().toString(bytes), QLocale().toString(most)));
    update();
}

void DataMeter::paintEvent(QPaintEvent *)
{
    const bool isPlain = m_tone == DataTone::Plain;
    QPainter painter(this);
    const QRect ground(0, height() - barHeight, width(), barHeight);
    painter.fillRect(ground, palette().color(QPalette::Mid));
    const QColor ink = isPlain ? palette().color(QPalette::Highlight)
                               : toneColor(m_tone, palette());
    QRect filled = ground;
    filled.setWidth(int(width() * m_filled));
    painter.fillRect(filled, ink);
}

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonelabel.h"

#include "theme.h"

#include <QEvent>
#include <QGuiApplication>
#include <QResizeEvent>

#include <algorithm>

namespace mapdesk {

namespace {

QColor colorOf(ToneLabel::Tone tone, const QPalette &palette)
{
    switch (tone) {
    case ToneLabel::Tone::Plain:
        break;
    case ToneLabel::Tone::Muted:
        return themecolors::muted(palette);
    case ToneLabel::Tone::Good:
        return themecolors::success(palette);
    case ToneLabel::Tone::Bad:
        return themecolors::danger(palette);
    }
    return palette.color(QPalette::WindowText);
}

} // namespace

ToneLabel::ToneLabel(const char *objectName, const QString &accessibleName, Tone tone,
                     QWidget *parent)
    : ValueLabel(objectName, accessibleName, parent)
    , m_tone(tone)
{
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    applyTone();
}

void ToneLabel::setTone(Tone tone)
{
    m_tone = tone;
    applyTone();
}

QSize ToneLabel::sizeHint() const
{
    const QSize usual = ValueLabel::sizeHint();
    return {usual.width(), heightForWidth(std::max(width(), usual.width()))};
}

void ToneLabel::resizeEvent(QResizeEvent *event)
{
    ValueLabel::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

void ToneLabel::changeEvent(QEvent *event)
{
    ValueLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTone();
}

void ToneLabel::applyTone()
{
    const QColor color = colorOf(m_tone, QGuiApplication::palette());
    if (palette().color(QPalette::WindowText) == color)
        return; // setting it comes back here
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, color);
    setPalette(colors);
}

} // namespace mapdesk

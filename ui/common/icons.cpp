// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons.h"

#include "logging.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QLabel>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QStyle>
#include <QSvgRenderer>

#include <optional>

namespace mapdesk {

namespace {

QByteArray readSvg(const QString &name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (file.open(QIODevice::ReadOnly))
        return file.readAll();
    qCWarning(logUi) << "No icon is called" << name;
    return {};
}

class SvgIconEngine final : public QIconEngine
{
public:
    SvgIconEngine(const QString &name, std::optional<QColor> color)
        : m_name(name)
        , m_svg(readSvg(name))
        , m_color(color)
    {
    }

    QIconEngine *clone() const override { return new SvgIconEngine(*this); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, pixmap(rect.size() * ratio, mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const QColor color = colorFor(mode);
        const QString cacheKey = QStringLiteral("mapdesk-icon/%1/%2/%3x%4")
                                     .arg(m_name, color.name())
                                     .arg(size.width())
                                     .arg(size.height());
        QPixmap pixmap;
        if (!QPixmapCache::find(cacheKey, &pixmap)) {
            pixmap = render(size, color);
            QPixmapCache::insert(cacheKey, pixmap);
        }
        return pixmap;
    }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        return m_color.value_or(palette.color(QPalette::Active, QPalette::ButtonText));
    }

    // An icon is a shape of one colour: what it is drawn in does not matter.
    QPixmap render(const QSize &size, const QColor &color) const
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        if (m_svg.isEmpty())
            return pixmap;
        QPainter painter(&pixmap);
        QSvgRenderer(m_svg).render(&painter);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), color);
        return pixmap;
    }

    QString m_name;
    QByteArray m_svg;
    std::optional<QColor> m_color;
};

} // namespace

QIcon themedIcon(const QString &name)
{
    return QIcon(new SvgIconEngine(name, std::nullopt));
}

QIcon tintedIcon(const QString &name, const QColor &color)
{
    return QIcon(new SvgIconEngine(name, color));
}

void showIcon(QLabel &label, const QString &name, const QColor &color)
{
    const int side = label.style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, &label);
    label.setPixmap(tintedIcon(name, color).pixmap(QSize(side, side), label.devicePixelRatioF()));
}

} // namespace mapdesk

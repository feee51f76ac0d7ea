// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons.h"
#include "theme.h"

#include <QApplication>
#include <QTest>

using namespace mapdesk;

class TestIcons : public QObject
{
    Q_OBJECT

private slots:
    void everyIconIsDrawn_data();
    void everyIconIsDrawn();
    void followsThePalette();
    void disabledDiffers();
    void tintIsKept();
    void sharpAtAnyScale();
};

namespace {

constexpr int side = 24;

QImage imageOf(const QIcon &icon, QIcon::Mode mode = QIcon::Normal)
{
    return icon.pixmap(QSize(side, side), mode).toImage().convertToFormat(QImage::Format_ARGB32);
}

// The colour of the pixels that are fully covered; invalid if there are none or several colours.
QColor inkOf(const QImage &image)
{
    QColor ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 255)
                continue;
            if (ink.isValid() && ink != pixel)
                return {};
            ink = pixel;
        }
    }
    return ink;
}

} // namespace

void TestIcons::everyIconIsDrawn_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"activity",    "add",           "changed",   "changes", "choose", "chosen",  "clock",
          "clock-alert", "clock-warning", "close",     "copy",    "error",  "expired", "info",
          "lock",        "map",           "more",      "never",   "play",   "pretty",  "redo",
          "refresh",     "removed",       "reordered", "revert",  "save",   "search",  "service",
          "stop",        "undo",          "unlock",    "warning"})
        QTest::newRow(name) << QString(QLatin1String(name));
}

void TestIcons::everyIconIsDrawn()
{
    QFETCH(QString, name);
    const Theme theme(ThemeChoice::Light);
    const QImage image = imageOf(themedIcon(name));
    QCOMPARE(inkOf(image), QApplication::palette().color(QPalette::ButtonText));
}

void TestIcons::followsThePalette()
{
    Theme theme(ThemeChoice::Light);
    const QIcon icon = themedIcon(QStringLiteral("error"));
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        theme.setChoice(choice);
        QCOMPARE(inkOf(imageOf(icon)), QApplication::palette().color(QPalette::ButtonText));
    }
}

void TestIcons::disabledDiffers()
{
    const Theme theme(ThemeChoice::Light);
    const QIcon icon = themedIcon(QStringLiteral("error"));
    QCOMPARE(inkOf(imageOf(icon, QIcon::Disabled)),
             QApplication::palette().color(QPalette::Disabled, QPalette::ButtonText));
}

void TestIcons::tintIsKept()
{
    const Theme theme(ThemeChoice::Light);
    const QIcon icon = tintedIcon(QStringLiteral("error"), Qt::red);
    QCOMPARE(inkOf(imageOf(icon)), QColor(Qt::red));
    QCOMPARE(inkOf(imageOf(icon, QIcon::Selected)),
             QApplication::palette().color(QPalette::HighlightedText));
}

void TestIcons::sharpAtAnyScale()
{
    const QPixmap pixmap = themedIcon(QStringLiteral("map")).pixmap(QSize(side, side), 2.0);
    QCOMPARE(pixmap.size(), QSize(2 * side, 2 * side));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "contrast.h"
#include "environmentbadge.h"
#include "environmentframe.h"
#include "environmenticon.h"
#include "environmentlook.h"
#include "theme.h"

#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QTest>
#include <QToolBar>

using namespace mapdesk;

namespace {

constexpr Environment environments[] = {Environment::Production, Environment::Staging,
                                        Environment::Development, Environment::Practice};

constexpr ProfileColor profileColorsOfPeople[] = {
    ProfileColor::Blue,    ProfileColor::Teal,   ProfileColor::Green,
    ProfileColor::Ochre,   ProfileColor::Brown,  ProfileColor::Red,
    ProfileColor::Magenta, ProfileColor::Violet, ProfileColor::Gray,
};

QImage grayIcon(Environment environment)
{
    return environmentIcon(environment)
        .pixmap(QSize(32, 32))
        .toImage()
        .convertToFormat(QImage::Format_Grayscale8);
}

// How many pixels of two pictures are clearly of another lightness.
int differingPixels(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            if (qAbs(a.pixelColor(x, y).lightness() - b.pixelColor(x, y).lightness()) > 96)
                ++count;
        }
    }
    return count;
}

} // namespace

class TestEnvironmentLook : public QObject
{
    Q_OBJECT

private slots:
    void isReadable_data() { palettes(); }
    void isReadable();
    void isNeverColourAlone();
    void profileColoursHaveNames();
    void badgeIsDrawnInItsColours_data() { palettes(); }
    void badgeIsDrawnInItsColours();
    void badgeFollowsTheTheme();
    void frameSurroundsAllOfAWindow();
    void frameTakesNoClicks();
    void iconTellsEnvironmentsApartWithoutColour();

private:
    static void palettes();
};

void TestEnvironmentLook::palettes()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << Theme::lightPalette();
    QTest::newRow("dark") << Theme::darkPalette();
}

void TestEnvironmentLook::isReadable()
{
    QFETCH(QPalette, palette);
    const auto check = [&palette](const LookColors &colors, const QString &name) {
        const double ofText = contrast(colors.text, colors.ground);
        QVERIFY2(ofText >= 4.5, qPrintable(QStringLiteral("%1: text %2").arg(name).arg(ofText)));
        const double ofGround = contrast(colors.ground, palette.color(QPalette::Window));
        QVERIFY2(ofGround >= 3, qPrintable(QStringLiteral("%1: %2").arg(name).arg(ofGround)));
    };
    for (const Environment environment : environments) {
        check(environmentColors(environment, palette), environmentName(environment));
        check(profileColors(ProfileColor::OfEnvironment, environment, palette), QString());
    }
    for (const ProfileColor color : profileColorsOfPeople)
        check(profileColors(color, Environment::Practice, palette), profileColorName(color));
}

void TestEnvironmentLook::isNeverColourAlone()
{
    QSet<QString> words;
    QSet<QString> letters;
    for (const Environment environment : environments) {
        words += environmentName(environment);
        letters += environmentLetter(environment);
        QCOMPARE(environmentLetter(environment).size(), 1);
    }
    QCOMPARE(words.size(), 4);
    QCOMPARE(letters.size(), 4);
    QVERIFY(!words.contains(QString()));
}

void TestEnvironmentLook::profileColoursHaveNames()
{
    const QPalette palette = Theme::lightPalette();
    QSet<QString> names{profileColorName(ProfileColor::OfEnvironment)};
    QSet<QRgb> grounds;
    for (const ProfileColor color : profileColorsOfPeople) {
        names += profileColorName(color);
        grounds += profileColors(color, Environment::Practice, palette).ground.rgb();
    }
    QCOMPARE(names.size(), 10);
    QCOMPARE(grounds.size(), 9);
    QVERIFY(!names.contains(QString()));
    QCOMPARE(profileColorName(ProfileColor::Blue), QStringLiteral("Blue"));
    for (const Environment environment : environments)
        QCOMPARE(profileColors(ProfileColor::OfEnvironment, environment, palette).ground,
                 environmentColors(environment, palette).ground);
}

void TestEnvironmentLook::badgeIsDrawnInItsColours()
{
    QFETCH(QPalette, palette);
    for (const Environment environment : environments) {
        EnvironmentBadge badge(environment);
        badge.setPalette(palette);
        const QImage picture = badge.grab().toImage();
        const LookColors colors = environmentColors(environment, palette);
        QCOMPARE(picture.pixelColor(3, picture.height() / 2), colors.ground);
        bool hasText = false;
        for (int x = 0; x < picture.width(); ++x)
            hasText |= picture.pixelColor(x, picture.height() / 2) == colors.text;
        QVERIFY(hasText);
        QCOMPARE(badge.text(), environmentName(environment));
        QCOMPARE(badge.accessibleName(), QStringLiteral("Environment: ") + badge.text());
    }
}

void TestEnvironmentLook::badgeFollowsTheTheme()
{
    Theme theme(ThemeChoice::Light);
    EnvironmentBadge badge(Environment::Production);
    badge.show();
    const QPoint edge(3, badge.sizeHint().height() / 2);
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Light}) {
        theme.setChoice(choice);
        QTRY_COMPARE(badge.grab().toImage().pixelColor(edge),
                     environmentColors(Environment::Production, QApplication::palette()).ground);
    }
}

void TestEnvironmentLook::frameSurroundsAllOfAWindow()
{
    Theme theme(ThemeChoice::Light);
    QMainWindow window;
    window.menuBar()->addMenu(QStringLiteral("File"));
    window.addToolBar(QStringLiteral("Tools"))->addAction(QStringLiteral("Refresh"));
    window.setCentralWidget(new QWidget);
    new EnvironmentFrame(Environment::Staging, window);
    window.resize(300, 200);
    window.show();
    const int thickness = EnvironmentFrame::thickness;
    for (const QSize size : {QSize(300, 200), QSize(420, 260)}) {
        window.resize(size);
        const QImage picture = window.grab().toImage();
        const QColor wanted = environmentColors(Environment::Staging, window.palette()).ground;
        const QRect inside = picture.rect().adjusted(thickness, thickness, -thickness, -thickness);
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                QVERIFY(inside.contains(x, y) || picture.pixelColor(x, y) == wanted);
        }
        QVERIFY(picture.pixelColor(inside.center()) != wanted);
        for (QWidget *part :
             std::initializer_list<QWidget *>{window.menuBar(), window.centralWidget()})
            QVERIFY(inside.contains(QRect(part->mapTo(&window, QPoint()), part->size())));
    }
}

void TestEnvironmentLook::frameTakesNoClicks()
{
    QWidget window;
    window.resize(200, 100);
    auto *frame = new EnvironmentFrame(Environment::Practice, window);
    QCOMPARE(frame->size(), window.size());
    for (const QPoint at : {QPoint(1, 1), QPoint(100, 50)})
        QCOMPARE(window.childAt(at), nullptr);
    QCOMPARE(frame->focusPolicy(), Qt::NoFocus);
}

void TestEnvironmentLook::iconTellsEnvironmentsApartWithoutColour()
{
    for (const Environment a : environments) {
        for (const Environment b : environments)
            QCOMPARE(differingPixels(grayIcon(a), grayIcon(b)) > 20, a != b);
    }
}

QTEST_MAIN(TestEnvironmentLook)
#include "tst_environmentlook.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "contrast.h"
#include "theme.h"

#include <QApplication>
#include <QTest>
#include <QToolTip>

using namespace mapdesk;

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void textIsReadable_data();
    void textIsReadable();
    void meaningsAreReadable_data();
    void meaningsAreReadable();
    void disabledTextDiffers_data();
    void disabledTextDiffers();
    void choiceDecides();
    void systemWithoutAnswerIsLight();
};

namespace {

using Role = QPalette::ColorRole;
using Meaning = QColor (*)(const QPalette &);

void addPalettes()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << Theme::lightPalette();
    QTest::newRow("dark") << Theme::darkPalette();
}

} // namespace

void TestTheme::textIsReadable_data()
{
    addPalettes();
}

void TestTheme::textIsReadable()
{
    QFETCH(QPalette, palette);
    struct Pair
    {
        Role text;
        Role ground;
        double least;
    };
    const Pair pairs[] = {
        {Role::WindowText, Role::Window, 7},
        {Role::Text, Role::Base, 7},
        {Role::Text, Role::AlternateBase, 7},
        {Role::ButtonText, Role::Button, 7},
        {Role::HighlightedText, Role::Highlight, 4.5},
        {Role::PlaceholderText, Role::Base, 4.5},
        {Role::ToolTipText, Role::ToolTipBase, 7},
        {Role::Link, Role::Base, 4.5},
        {Role::Link, Role::Window, 4.5},
        {Role::LinkVisited, Role::Base, 4.5},
        {Role::LinkVisited, Role::Window, 4.5},
        {Role::Highlight, Role::Base, 3},
    };
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        for (const Pair &pair : pairs) {
            const double ratio = contrast(palette.color(group, pair.text),
                                          palette.color(group, pair.ground));
            QVERIFY2(ratio >= pair.least,
                     qPrintable(QStringLiteral("roles %1 on %2: %3")
                                    .arg(pair.text)
                                    .arg(pair.ground)
                                    .arg(ratio)));
        }
    }
}

void TestTheme::meaningsAreReadable_data()
{
    addPalettes();
}

void TestTheme::meaningsAreReadable()
{
    QFETCH(QPalette, palette);
    const std::pair<const char *, Meaning> meanings[] = {
        {"danger", themecolors::danger},
        {"warning", themecolors::warning},
        {"success", themecolors::success},
        {"muted", themecolors::muted},
    };
    for (const auto &[name, meaning] : meanings) {
        for (const Role ground : {Role::Base, Role::AlternateBase, Role::Window, Role::Button}) {
            const double ratio = contrast(meaning(palette), palette.color(ground));
            QVERIFY2(ratio >= 4.5,
                     qPrintable(QStringLiteral("%1 on role %2: %3")
                                    .arg(QLatin1String(name))
                                    .arg(ground)
                                    .arg(ratio)));
        }
    }
}

void TestTheme::disabledTextDiffers_data()
{
    addPalettes();
}

void TestTheme::disabledTextDiffers()
{
    QFETCH(QPalette, palette);
    for (const Role role : {Role::WindowText, Role::Text, Role::ButtonText, Role::PlaceholderText})
        QVERIFY(palette.color(QPalette::Disabled, role) != palette.color(QPalette::Active, role));
}

void TestTheme::choiceDecides()
{
    Theme theme(ThemeChoice::Dark);
    QVERIFY(themecolors::isDark(QApplication::palette()));
    QVERIFY(themecolors::isDark(QToolTip::palette()));

    theme.setChoice(ThemeChoice::Light);
    QCOMPARE(theme.choice(), ThemeChoice::Light);
    QVERIFY(!themecolors::isDark(QApplication::palette()));
    QCOMPARE(QApplication::palette().color(Role::Window),
             Theme::lightPalette().color(Role::Window));
}

void TestTheme::systemWithoutAnswerIsLight()
{
    Theme theme(ThemeChoice::System);
    QVERIFY(!themecolors::isDark(QApplication::palette()));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"

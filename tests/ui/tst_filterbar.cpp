// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterbar.h"

#include "filtertexts.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace mapdesk;

namespace {

using Match = ItemFilter::KeyMatch;

constexpr qint64 hour = 3'600'000;

} // namespace

// The fields of a filter, by themselves.
class TestFilterBar : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_bar.reset(); }
    void beginsWithoutAFilter();
    void tellsWhatWasTyped();
    void howAKeyMatchesIsNothingWithoutAKey();
    void lengthsBecomeMoments();
    void furtherFieldsFoldAway();
    void whatIsSetStaysInSight();
    void aConditionIsTakenAway();
    void allAreClearedAtOnce();
    void clearingKeepsHowTextsAreCompared();
    void escapeClearsAText_data();
    void escapeClearsAText();
    void tabGoesThroughAllOfIt();
    void everythingHasAName();
    void aProblemIsToldAtTheField();
    void longTextsAndMarkupStayShort();

private:
    template <typename Widget = QWidget>
    Widget &find(const char *name)
    {
        auto *widget = m_bar->findChild<Widget *>(QLatin1String(name));
        if (!widget)
            qFatal("no widget %s", name);
        return *widget;
    }
    void type(const char *field, const char *text)
    {
        QTest::keyClicks(&find(field), QLatin1String(text));
    }
    void openFields() { find<QToolButton>("moreConditions").click(); }
    void setAll();
    QStringList chips();
    QStringList tabStops();

    QTranslator m_english;
    std::unique_ptr<FilterBar> m_bar;
};

void TestFilterBar::initTestCase()
{
    QVERIFY(m_english.load(QStringLiteral(":/i18n/mapdesk_en")));
    QCoreApplication::installTranslator(&m_english);
}

void TestFilterBar::init()
{
    m_bar = std::make_unique<FilterBar>();
    m_bar->resize(400, 100);
    m_bar->show();
    m_bar->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
}

void TestFilterBar::setAll()
{
    openFields();
    type("filterItems", "anna");
    type("filterData", "x");
    type("filterCreator", "me");
    find<QComboBox>("filterExpiry").setCurrentIndex(2);
    find<QComboBox>("filterUpdate").setCurrentIndex(1);
}

QStringList TestFilterBar::chips()
{
    QStringList texts;
    const auto buttons = m_bar->findChildren<QToolButton *>();
    for (const QToolButton *button : buttons) {
        if (button->isVisible() && button->objectName().startsWith(QLatin1String("remove")))
            texts.append(button->text());
    }
    return texts;
}

QStringList TestFilterBar::tabStops()
{
    find("filterItems").setFocus();
    QStringList stops;
    while (stops.size() < 20) {
        stops.append(QApplication::focusWidget()->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        if (find("filterItems").hasFocus())
            break;
    }
    return stops;
}

void TestFilterBar::beginsWithoutAFilter()
{
    QVERIFY(m_bar->conditions().at(0).keepsAll());
    QCOMPARE(m_bar->conditions().count(), 0);
    QVERIFY(!find("filterData").isVisible());
    QVERIFY(!find("clearAll").isVisible());
}

void TestFilterBar::tellsWhatWasTyped()
{
    QSignalSpy changed(m_bar.get(), &FilterBar::changed);
    type("filterItems", "an");
    QCOMPARE(changed.size(), 2);
    QCOMPARE(m_bar->conditions().at(0), (ItemFilter{.key = QStringLiteral("an")}));
    auto &match = find<QComboBox>("filterMatch");
    match.setCurrentIndex(1);
    QCOMPARE(m_bar->conditions().at(0),
             (ItemFilter{.key = QStringLiteral("an"), .keyMatch = Match::Prefix}));
    match.setCurrentIndex(2);
    find<QToolButton>("filterCase").click();
    QCOMPARE(m_bar->conditions().at(0),
             (ItemFilter{.key = QStringLiteral("an"),
                         .keyMatch = Match::RegularExpression,
                         .caseSensitivity = Qt::CaseSensitive}));
    QCOMPARE(changed.size(), 5);
}

void TestFilterBar::howAKeyMatchesIsNothingWithoutAKey()
{
    find<QComboBox>("filterMatch").setCurrentIndex(2);
    find<QToolButton>("filterCase").click();
    QVERIFY(m_bar->conditions().at(0).keepsAll());
    type("filterData", "x");
    QCOMPARE(m_bar->conditions().at(0),
             (ItemFilter{.caseSensitivity = Qt::CaseSensitive, .data = QStringLiteral("x")}));
}

void TestFilterBar::lengthsBecomeMoments()
{
    find<QComboBox>("filterExpiry").setCurrentIndex(2);
    find<QComboBox>("filterUpdate").setCurrentIndex(3);
    QVERIFY(m_bar->conditions().dependsOnTime());
    QCOMPARE(m_bar->conditions().at(100 * hour),
             (ItemFilter{.expiresUntilMs = 101 * hour, .updatedSinceMs = 76 * hour}));
    QCOMPARE(m_bar->conditions().at(200 * hour),
             (ItemFilter{.expiresUntilMs = 201 * hour, .updatedSinceMs = 176 * hour}));
}

void TestFilterBar::furtherFieldsFoldAway()
{
    openFields();
    for (const char *field : {"filterData", "filterExpiry", "filterUpdate", "filterCreator"})
        QVERIFY(find(field).isVisible());
    openFields();
    QVERIFY(!find("filterData").isVisible());
}

void TestFilterBar::whatIsSetStaysInSight()
{
    setAll();
    QCOMPARE(find<QToolButton>("moreConditions").text(), QStringLiteral("More (4)"));
    QCOMPARE(find("moreConditions").accessibleDescription(), QStringLiteral("4 conditions set"));
    QVERIFY(chips().isEmpty()); // the fields themselves are there
    openFields();
    QCOMPARE(chips(),
             (QStringList{QStringLiteral("Data: x"), QStringLiteral("Expires within 1 h"),
                          QStringLiteral("Updated in the last 5 min"),
                          QStringLiteral("Created by: me")}));
}

void TestFilterBar::aConditionIsTakenAway()
{
    setAll();
    openFields();
    for (const char *chip : {"removeDataCondition", "removeExpiryCondition",
                             "removeUpdateCondition", "removeCreatorCondition"}) {
        find(chip).setFocus();
        QTest::keyClick(&find(chip), Qt::Key_Space);
        QVERIFY(!find(chip).isVisible());
        QVERIFY(find("filterItems").hasFocus());
    }
    QCOMPARE(m_bar->conditions().at(0), (ItemFilter{.key = QStringLiteral("anna")}));
    QVERIFY(!find("clearAll").isVisible());
    QCOMPARE(find<QToolButton>("moreConditions").text(), QStringLiteral("More"));
}

void TestFilterBar::allAreClearedAtOnce()
{
    setAll();
    QSignalSpy changed(m_bar.get(), &FilterBar::changed);
    QTest::keyClick(&find("clearAll"), Qt::Key_Space);
    QVERIFY(m_bar->conditions().at(0).keepsAll());
    QCOMPARE(changed.size(), 1);
    QVERIFY(find("filterItems").hasFocus());
}

void TestFilterBar::clearingKeepsHowTextsAreCompared()
{
    find<QComboBox>("filterMatch").setCurrentIndex(1);
    type("filterItems", "anna");
    m_bar->clearAll();
    QVERIFY(m_bar->conditions().at(0).keepsAll());
    type("filterItems", "b");
    QCOMPARE(m_bar->conditions().keyMatch, Match::Prefix);
}

void TestFilterBar::escapeClearsAText_data()
{
    QTest::addColumn<QByteArray>("field");
    for (const char *field : {"filterItems", "filterData", "filterCreator"})
        QTest::newRow(field) << QByteArray(field);
}

void TestFilterBar::escapeClearsAText()
{
    QFETCH(QByteArray, field);
    setAll();
    auto &text = find<QLineEdit>(field.constData());
    text.setFocus();
    QTest::keyClick(&text, Qt::Key_Escape);
    QVERIFY(text.text().isEmpty());
    QVERIFY(text.hasFocus());
    QVERIFY(m_bar->conditions().expiresWithinMs.has_value());
}

void TestFilterBar::tabGoesThroughAllOfIt()
{
    const QStringList folded{QStringLiteral("filterItems"), QStringLiteral("filterMatch"),
                             QStringLiteral("filterCase"), QStringLiteral("moreConditions")};
    QCOMPARE(tabStops(), folded);
    setAll();
    QCOMPARE(tabStops(),
             folded
                 + (QStringList{QStringLiteral("filterData"), QStringLiteral("filterExpiry"),
                                QStringLiteral("filterUpdate"), QStringLiteral("filterCreator"),
                                QStringLiteral("clearAll")}));
    openFields();
    QCOMPARE(tabStops(),
             folded
                 + (QStringList{
                     QStringLiteral("removeDataCondition"), QStringLiteral("removeExpiryCondition"),
                     QStringLiteral("removeUpdateCondition"),
                     QStringLiteral("removeCreatorCondition"), QStringLiteral("clearAll")}));
}

void TestFilterBar::everythingHasAName()
{
    setAll();
    openFields();
    for (const char *name :
         {"filterItems", "filterMatch", "filterCase", "moreConditions", "filterData",
          "filterExpiry", "filterUpdate", "filterCreator", "clearAll", "removeDataCondition"})
        QVERIFY2(!find(name).accessibleName().isEmpty(), name);
    QCOMPARE(find("filterItems").accessibleName(), QStringLiteral("Filter items"));
    QCOMPARE(find("removeDataCondition").accessibleName(),
             QStringLiteral("Remove condition: Data: x"));
}

void TestFilterBar::aProblemIsToldAtTheField()
{
    const QString problem = FilterTexts::problem(
        {.key = QStringLiteral("a(b"), .keyMatch = Match::RegularExpression});
    QVERIFY(problem.contains(QLatin1String("at character 4: missing closing parenthesis")));
    m_bar->setProblem(problem);
    QVERIFY(find("filterItemsProblem").isVisible());
    QCOMPARE(find("filterItems").accessibleDescription(), problem);
    m_bar->setProblem({});
    QVERIFY(!find("filterItemsProblem").isVisible());
    for (const Match match : {Match::Contains, Match::Prefix})
        QVERIFY(FilterTexts::problem({.key = QStringLiteral("a(b"), .keyMatch = match}).isEmpty());
}

void TestFilterBar::longTextsAndMarkupStayShort()
{
    find<QLineEdit>("filterData").setText(QStringLiteral("<b>&x</b>") + QString(200, u'y'));
    const auto &chip = find<QToolButton>("removeDataCondition");
    QVERIFY(chip.text().startsWith(QLatin1String("Data: <b>&&x</b>yy")));
    QVERIFY(chip.text().endsWith(u'…'));
    QVERIFY(chip.text().size() < 40);
    QVERIFY(!chip.toolTip().contains(QLatin1String("<b>")));
    QVERIFY(chip.width() <= m_bar->width());
}

QTEST_MAIN(TestFilterBar)
#include "tst_filterbar.moc"

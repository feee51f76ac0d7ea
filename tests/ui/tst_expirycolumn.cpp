// SPDX-License-Identifier: GPL-3.0-or-later
#include "roles.h"
#include "windowfixture.h"

#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

constexpr int expiresColumn = 2;
constexpr qint64 hourMs = 60 * 60 * 1000;

} // namespace

class TestExpiryColumn : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_practice.reset(); }
    void sortsByTheRealTimeWithNeverLast_data();
    void sortsByTheRealTimeWithNeverLast();
    void movesAnItemThatExpiresAtAnotherTime();
    void ticksWhileTheModelIsSilent();

private:
    WindowFixture &desk() { return m_practice->desk; }
    void clickHeader();
    std::vector<std::optional<qint64>> expiries();

    std::unique_ptr<PracticeFixture> m_practice;
};

void TestExpiryColumn::init()
{
    m_practice = std::make_unique<PracticeFixture>();
    QVERIFY(desk().open());
    QVERIFY(desk().openMap(QStringLiteral("orders")));
}

void TestExpiryColumn::clickHeader()
{
    QHeaderView &header = *desk().items().horizontalHeader();
    const QPoint place(header.sectionViewportPosition(expiresColumn) + 20, header.height() / 2);
    QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, place);
}

std::vector<std::optional<qint64>> TestExpiryColumn::expiries()
{
    std::vector<std::optional<qint64>> found;
    const QAbstractItemModel &model = *desk().items().model();
    for (int row = 0; row < model.rowCount(); ++row) {
        const QVariant expires = model.index(row, expiresColumn).data(ExpiresAtRole);
        found.push_back(expires.isValid() ? std::optional(expires.toLongLong()) : std::nullopt);
    }
    return found;
}

void TestExpiryColumn::sortsByTheRealTimeWithNeverLast_data()
{
    QTest::addColumn<int>("clicks");
    QTest::addColumn<bool>("soonestFirst");
    QTest::newRow("soonest first") << 1 << true;
    QTest::newRow("latest first") << 2 << false;
}

void TestExpiryColumn::sortsByTheRealTimeWithNeverLast()
{
    QFETCH(int, clicks);
    QFETCH(bool, soonestFirst);
    for (int click = 0; click < clicks; ++click)
        clickHeader();
    const auto shown = expiries();
    const auto firstNever = std::find(shown.begin(), shown.end(), std::nullopt);
    QVERIFY(firstNever != shown.begin());
    QVERIFY(firstNever != shown.end());
    QVERIFY(std::all_of(firstNever, shown.end(), [](const auto &one) { return !one; }));
    QVERIFY(std::is_sorted(shown.begin(), firstNever, [&](const auto &a, const auto &b) {
        return soonestFirst ? *a < *b : *b < *a;
    }));
}

void TestExpiryColumn::movesAnItemThatExpiresAtAnotherTime()
{
    clickHeader();
    const QByteArray key = "order%2F2026%2F004711";
    QCOMPARE(m_practice->other.post("/Maps/orders/Items/" + key, "ItemTtl=60").status, 200);
    QTest::keyClick(&desk().window(), Qt::Key_F5);
    QTRY_COMPARE(desk().itemKeys().first(), QStringLiteral("order/2026/004711"));
}

void TestExpiryColumn::ticksWhileTheModelIsSilent()
{
    const QString key = QStringLiteral("order/2026/004712");
    QCOMPARE(
        m_practice->other.post("/Maps/orders/Items/order%2F2026%2F004712", "ItemTtl=7200").status,
        200);
    QTest::keyClick(&desk().window(), Qt::Key_F5);
    const auto shown = [&] {
        return WindowFixture::shownText(desk().items(),
                                        desk().itemRow(key).siblingAtColumn(expiresColumn));
    };
    QTRY_VERIFY(shown() == QLatin1String("in 2 h")
                || shown().startsWith(QLatin1String("in 1 h 59 min")));
    QTRY_VERIFY(desk().textOf("loadingStatus").endsWith(QLatin1String("complete")));

    const QSignalSpy spy(desk().items().model(), &QAbstractItemModel::dataChanged);
    const QRect cell = desk().items().visualRect(
        desk().itemRow(key).siblingAtColumn(expiresColumn));
    const auto look = [&] { return desk().items().viewport()->grab(cell).toImage(); };
    const QImage before = look();
    m_practice->clock.advance(hourMs);
    QVERIFY(shown().startsWith(QLatin1String("in 59 min")) || shown() == QLatin1String("in 1 h"));
    QVERIFY(look() != before);
    m_practice->clock.advance(hourMs);
    QVERIFY(shown().startsWith(QLatin1String("expired")));
    QCOMPARE(spy.count(), 0);
}

QTEST_MAIN(TestExpiryColumn)
#include "tst_expirycolumn.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "editingfixture.h"

#include <QAction>
#include <QDateTimeEdit>
#include <QSpinBox>
#include <QTest>
#include <QUrlQuery>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

constexpr Qt::KeyboardModifiers undoKeys = Qt::ControlModifier | Qt::AltModifier;

using Seen = WireTap::SeenRequest;

QStringList fieldsOf(const Seen &request)
{
    QStringList names;
    const auto items = QUrlQuery(QString::fromLatin1(request.body)).queryItems();
    for (const auto &[name, value] : items)
        names += name;
    return names;
}

QString valueOf(const Seen &request, const char *name)
{
    return QUrlQuery(QString::fromLatin1(request.body)).queryItemValue(QLatin1String(name));
}

bool isTtl(const QString &field)
{
    return field.endsWith(QLatin1String("Ttl"));
}

// What breaks a rule about data and expiry; empty where nothing does.
QString brokenRule(const Seen &request)
{
    const QByteArray line = request.requestLine();
    const QStringList fields = fieldsOf(request);
    const qsizetype ttls = std::count_if(fields.begin(), fields.end(), isTtl);
    const bool isItem = line.contains("/Items");
    const bool isCreation = line.contains("/Items HTTP") || line.contains("/Maps HTTP");
    if (line.startsWith("DELETE "))
        return fields.isEmpty() ? QString() : QStringLiteral("a deletion with fields");
    if (isItem && fields.contains(QLatin1String("CollectionTtl")))
        return QStringLiteral("CollectionTtl at an item");
    if (!isItem && !isCreation && fields != QStringList{QStringLiteral("CollectionTtl")})
        return QStringLiteral("a map's change with more than CollectionTtl");
    if (!isItem
        && (fields.contains(QLatin1String("ItemTtl")) || fields.contains(QLatin1String("Data"))))
        return QStringLiteral("an item's field at a map");
    if (ttls > 1)
        return QStringLiteral("more than one lifetime");
    if (isItem && !isCreation && fields.size() != 1)
        return QStringLiteral("data and lifetime together, or more");
    if (isItem && !isCreation && request.header("If-Match").isEmpty())
        return QStringLiteral("no If-Match");
    return {};
}

} // namespace

// What the window sends for each kind of write, byte for byte: data never with a lifetime, a
// lifetime never with data, 0 for "never" alone.
class TestWireRules : public EditingTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void dataOfAnItem();
    void dataThatWasMerged();
    void expiryOfAnItem_data();
    void expiryOfAnItem();
    void expiryOfAnItemAtAMoment();
    void expiryOfAMap_data();
    void expiryOfAMap();
    void deletionOfAnItem();
    void deletionOfAMap();
    void extensionOfMany();
    void neverForMany();
    void deletionOfMany();

private:
    void undoByKeys();
    void redoByKeys();
    void waitForWrites(size_t count) { QTRY_COMPARE(f().saves().size(), count); }
    // In no certain order: writes go over several connections.
    std::vector<QString> sentTtls() const;
    long nevers() const;
    void change();

    bool m_mayBeNever = false;
};

void TestWireRules::init()
{
    m_mayBeNever = false;
    m_fixture = std::make_unique<EditingFixture>();
    f().setTtl(7200);
    f().setTtl(7200, "neighbour");
    QVERIFY(f().begin());
}

// Of all that was sent, whatever the test did.
void TestWireRules::cleanup()
{
    const auto all = f().saves();
    QVERIFY(!all.empty());
    for (const Seen &request : all) {
        const QString broken = brokenRule(request);
        QVERIFY2(broken.isEmpty(),
                 qPrintable(broken + QLatin1Char('\n') + QString::fromUtf8(request.requestLine())
                            + QLatin1Char('\n') + QString::fromUtf8(request.body)));
    }
    if (!m_mayBeNever) {
        for (const QString &ttl : sentTtls())
            QVERIFY(ttl.toLongLong() > 0);
    }
    m_fixture.reset();
}

std::vector<QString> TestWireRules::sentTtls() const
{
    std::vector<QString> values;
    for (const Seen &request : m_fixture->saves()) {
        for (const QString &field : fieldsOf(request)) {
            if (isTtl(field))
                values.push_back(valueOf(request, field.toLatin1().constData()));
        }
    }
    return values;
}

long TestWireRules::nevers() const
{
    const auto ttls = sentTtls();
    return std::count(ttls.begin(), ttls.end(), QLatin1String("0"));
}

void TestWireRules::undoByKeys()
{
    const size_t before = f().saves().size();
    QTRY_VERIFY(desk().offer() == QLatin1String("Undo"));
    desk().press(Qt::Key_Z, undoKeys);
    QTRY_VERIFY(f().saves().size() > before);
    QTRY_VERIFY(says("Undone"));
}

void TestWireRules::redoByKeys()
{
    const size_t before = f().saves().size();
    desk().press(Qt::Key_Z, undoKeys | Qt::ShiftModifier);
    QTRY_VERIFY(f().saves().size() > before);
}

void TestWireRules::change()
{
    auto &button = desk().find<QAbstractButton>("changeExpiry");
    QTRY_VERIFY(button.isEnabled());
    QTest::mouseClick(&button, Qt::LeftButton);
    waitForWrites(1);
}

void TestWireRules::dataOfAnItem()
{
    const qint64 expires = f().expiresMs();
    f().type(R"({"name":"Zoe"})");
    f().pressSave();
    waitForWrites(1);
    QCOMPARE(fieldsOf(f().saves().front()), QStringList(QStringLiteral("Data")));
    undoByKeys();
    redoByKeys();
    QTRY_COMPARE(f().data(), QByteArray(R"({"name":"Zoe"})"));
    QCOMPARE(f().expiresMs(), expires); // saving does not move it
    QVERIFY(sentTtls().empty());
}

void TestWireRules::dataThatWasMerged()
{
    f().type(R"({"name":"Ann","price":1.10,"open":false})");
    f().change(R"({"name":"Bob","price":1.10,"open":true})");
    f().pressSave();
    QTRY_COMPARE(f().data(), QByteArray(R"({"name":"Bob","price":1.10,"open":false})"));
    QVERIFY(f().saves().size() >= 2); // the one that met the conflict, too
    undoByKeys();
    QVERIFY(sentTtls().empty());
}

void TestWireRules::expiryOfAnItem_data()
{
    QTest::addColumn<QByteArray>("choice");
    for (const char *choice :
         {"Never expires", "1 h", "1 day", "7 days", "30 days", "Longest", "+1 day", "+7 days"})
        QTest::newRow(choice) << QByteArray(choice);
}

void TestWireRules::expiryOfAnItem()
{
    QFETCH(QByteArray, choice);
    desk().showTab("Expiry");
    WindowFixture::click(desk().button(choice.constData()));
    change();
    QCOMPARE(fieldsOf(f().saves().front()), QStringList(QStringLiteral("ItemTtl")));
    m_mayBeNever = choice == "Never expires";
    QCOMPARE(nevers(), m_mayBeNever ? 1 : 0);
    undoByKeys();
    QCOMPARE(nevers(), m_mayBeNever ? 1 : 0); // it had two hours
    redoByKeys();
    QCOMPARE(nevers(), m_mayBeNever ? 2 : 0);
    QCOMPARE(sentTtls().size(), size_t(3));
}

void TestWireRules::expiryOfAnItemAtAMoment()
{
    desk().showTab("Expiry");
    auto *at = desk().find("expiry").findChild<QDateTimeEdit *>();
    at->setFocus();
    at->setDateTime(QDateTime::currentDateTime().addDays(3));
    change();
    QCOMPARE(fieldsOf(f().saves().front()), QStringList(QStringLiteral("ItemTtl")));
    undoByKeys();
}

void TestWireRules::expiryOfAMap_data()
{
    QTest::addColumn<QByteArray>("choice");
    for (const char *choice : {"1 h", "1 day", "7 days", "30 days", "Longest"})
        QTest::newRow(choice) << QByteArray(choice);
}

// It has none, so that taking it back sends "never".
void TestWireRules::expiryOfAMap()
{
    QFETCH(QByteArray, choice);
    desk().showTab("Expiry");
    WindowFixture::click(desk().button("Map"));
    WindowFixture::click(desk().button(choice.constData()));
    change();
    QCOMPARE(fieldsOf(f().saves().front()), QStringList(QStringLiteral("CollectionTtl")));
    QCOMPARE(nevers(), 0);
    undoByKeys();
    QCOMPARE(nevers(), 1);
    m_mayBeNever = true;
    redoByKeys();
    QCOMPARE(nevers(), 1);
}

void TestWireRules::deletionOfAnItem()
{
    desk().items().setFocus();
    desk().press(Qt::Key_Delete);
    waitForWrites(1);
    undoByKeys();
    QCOMPARE(f().saves().size(), size_t(2));
    QCOMPARE(sentTtls().size(), size_t(1)); // the time that it had left
}

void TestWireRules::deletionOfAMap()
{
    desk().action(QStringLiteral("Delete map desk…")).trigger();
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_COMPARE(desk().offer(), QStringLiteral("Undo"));
    desk().takeOffer();
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_VERIFY(says("as a new map"));
    QCOMPARE(f().saves().size(), size_t(4)); // gone, made, two items
}

void TestWireRules::extensionOfMany()
{
    desk().items().selectAll();
    desk().action(QStringLiteral("1 hour")).trigger();
    waitForWrites(2);
    QTRY_COMPARE(desk().offer(), QStringLiteral("Undo"));
    desk().takeOffer();
    waitForWrites(4);
    QTRY_VERIFY(says("Undone"));
    for (const QString &ttl : sentTtls())
        QVERIFY(ttl.toLongLong() > 7000);
    QCOMPARE(sentTtls().size(), size_t(4));
}

void TestWireRules::neverForMany()
{
    m_mayBeNever = true;
    desk().items().selectAll();
    desk().action(QStringLiteral("Let 2 items never expire")).trigger();
    waitForWrites(2);
    for (const QString &ttl : sentTtls())
        QCOMPARE(ttl, QStringLiteral("0"));
    QTRY_COMPARE(desk().offer(), QStringLiteral("Undo"));
    desk().takeOffer();
    waitForWrites(4);
    QTRY_VERIFY(says("Undone"));
    QCOMPARE(nevers(), 2);
}

void TestWireRules::deletionOfMany()
{
    desk().items().selectAll();
    desk().action(QStringLiteral("Delete 2 items…")).trigger();
    waitForWrites(2);
    QTRY_COMPARE(desk().offer(), QStringLiteral("Undo"));
    desk().takeOffer();
    QTRY_VERIFY(says("Undone: 2 items are there again."));
    QCOMPARE(f().saves().size(), size_t(4));
    QCOMPARE(sentTtls().size(), size_t(2)); // the time that they had left
}

QTEST_MAIN(TestWireRules)
#include "tst_wirerules.moc"

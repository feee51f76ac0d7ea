// SPDX-License-Identifier: GPL-3.0-or-later
// What a service should never send: each body gives an error that says what is wrong, or the rows
// with what could be read.
#include "decode.h"
#include "errorbody.h"
#include "itempage.h"
#include "jsontext.h"
#include "serviceorigin.h"

#include <QTest>

using namespace mapdesk;

namespace {

ServiceOrigin origin()
{
    return ServiceOrigin::parse(QStringLiteral("https://sync.twilio.com")).value();
}

const QByteArray itemsMeta = R"("meta":{"key":"items","next_page_url":null})";

QByteArray itemPage(const QByteArray &items)
{
    return R"({"items":[)" + items + "]," + itemsMeta + "}";
}

const QByteArray wholeItem =
    R"({"key":"a\u00e9","account_sid":"AC1","url":"https://x/\"","revision":"1f",)"
    R"("data":{"x":[1,"]}",{"y":-0.5e3}],"z":null},"created_by":"system",)"
    R"("date_created":"2016-07-07T21:38:21Z","date_expires":null})";

// Every decoder says no, with a sentence.
void everyDecoderRefuses(const QByteArray &body)
{
    const QByteArray shown = body.first(std::min<qsizetype>(body.size(), 80)).toHex();
    const auto refuses = [&shown](const auto &result) {
        QVERIFY2(!result, shown.constData());
        QVERIFY2(!result.error().isEmpty(), shown.constData());
    };
    refuses(decodeItemPage(body, origin()));
    refuses(decodeItemPageWithProperties(body, origin()));
    refuses(decodeMapPage(body, origin()));
    refuses(decodeServicePage(body, origin()));
    refuses(decodeItem(body));
}

} // namespace

class TestBadAnswers : public QObject
{
    Q_OBJECT

private slots:
    void everyCutOffPageIsAnError();
    void everyCutOffItemIsAnError();
    void whatIsNoAnswerIsAnError_data();
    void whatIsNoAnswerIsAnError();
    void otherShapesAreErrors_data();
    void otherShapesAreErrors();
    void aBrokenItemFailsItsPage_data();
    void aBrokenItemFailsItsPage();
    void aPropertyOfAnotherTypeIsLeftEmpty_data();
    void aPropertyOfAnotherTypeIsLeftEmpty();
    void theLastOfTwoMembersCounts_data();
    void theLastOfTwoMembersCounts();
    void escapesAreUnderstood_data();
    void escapesAreUnderstood();
    void invalidDataIsHandedOnForTheValidator_data();
    void invalidDataIsHandedOnForTheValidator();
    void millionsOfBracketsAreNoTrouble();
    void aHundredMegabytesAreRead();
    void aLongForeignLinkIsCutInTheError();
    void errorBodies_data();
    void errorBodies();
};

void TestBadAnswers::everyCutOffPageIsAnError()
{
    const QByteArray page = itemPage(wholeItem + ",\n" + wholeItem);
    QVERIFY(decodeItemPage(page, origin()).has_value());
    for (qsizetype size = 0; size < page.size(); ++size)
        everyDecoderRefuses(page.first(size));
}

void TestBadAnswers::everyCutOffItemIsAnError()
{
    QVERIFY(decodeItem(wholeItem).has_value());
    for (qsizetype size = 0; size < wholeItem.size(); ++size)
        everyDecoderRefuses(wholeItem.first(size));
}

void TestBadAnswers::whatIsNoAnswerIsAnError_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("white space") << QByteArray(" \r\n\t");
    QTest::newRow("HTML") << QByteArray("<!DOCTYPE html><html><body>Sign in</body></html>");
    QTest::newRow("text") << QByteArray("upstream connect error");
    for (const char *body :
         {"null", "true", "7", "\"x\"", "[]", "{}", "[{}]", "{", "}", "{]", "[}"})
        QTest::newRow(body) << QByteArray(body);
    const QByteArray page = itemPage(wholeItem);
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + page;
    QTest::newRow("UTF-16") << QByteArray(reinterpret_cast<const char *>(u"{\"items\":[]}"), 24);
    QTest::newRow("NUL after it") << page + '\0';
    QTest::newRow("NUL before it") << '\0' + page;
    QTest::newRow("text after it") << page + " garbage";
    QTest::newRow("another object after it") << page + page;
    QTest::newRow("a bracket after it") << page + '}';
    QTest::newRow("a comma after it") << page + ',';
    QTest::newRow("in an array") << '[' + page + ']';
    QTest::newRow("invalid UTF-8") << QByteArray("{\"items\":[],\"meta\":\"\xFF\"}");
    QTest::newRow("invalid UTF-8 in an item") << itemPage("{\"key\":\"a\",\"data\":\"\xC3(\"}");
    QTest::newRow("overlong UTF-8") << itemPage("{\"key\":\"\xC0\xAF\"}");
    QTest::newRow("surrogate in UTF-8") << itemPage("{\"key\":\"\xED\xA0\x80\"}");
    QTest::newRow("NUL in a string") << itemPage(QByteArray("{\"key\":\"a\0b\"}", 13));
    QTest::newRow("line break in a string") << itemPage("{\"key\":\"a\nb\"}");
    QTest::newRow("single quotes") << QByteArray("{'items':[],'meta':{'key':'items'}}");
}

void TestBadAnswers::whatIsNoAnswerIsAnError()
{
    QFETCH(QByteArray, body);
    everyDecoderRefuses(body);
}

void TestBadAnswers::otherShapesAreErrors_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body : {R"({"items":[]})",
                             R"({"items":[],"meta":{}})",
                             R"({"items":[],"meta":{"key":7}})",
                             R"({"items":[],"meta":{"key":null}})",
                             R"({"items":[],"meta":"items"})",
                             R"({"items":[],"meta":null})",
                             R"({"items":[],"meta":["key","items"]})",
                             R"({"items":[],"meta":{"key":"maps"}})",
                             R"({"items":[],"meta":{"key":"meta"}})",
                             R"({"items":[],"meta":{"key":""}})",
                             R"({"meta":{"key":"items"}})",
                             R"({"items":{},"meta":{"key":"items"}})",
                             R"({"items":null,"meta":{"key":"items"}})",
                             R"({"items":"[]","meta":{"key":"items"}})",
                             R"({"items":["k"],"meta":{"key":"items"}})",
                             R"({"items":[null],"meta":{"key":"items"}})",
                             R"({"items":[[{"key":"k"}]],"meta":{"key":"items"}})",
                             R"({"items":[{"key":"k"},7],"meta":{"key":"items"}})",
                             R"({"items":[{"key":"k"}],"items":7,"meta":{"key":"items"}})",
                             R"({"items":[],"meta":{"key":"items"},"meta":7})"})
        QTest::newRow(body) << QByteArray(body);
}

void TestBadAnswers::otherShapesAreErrors()
{
    QFETCH(QByteArray, body);
    everyDecoderRefuses(body);
}

void TestBadAnswers::aBrokenItemFailsItsPage_data()
{
    QTest::addColumn<QByteArray>("item");
    for (const char *item : {"{}",
                             R"({"data":{}})",
                             R"({"key":null})",
                             R"({"key":""})",
                             R"({"key":7})",
                             R"({"key":["a"]})",
                             R"({"key":{"key":"a"}})",
                             R"({"key":"a","key":null})",
                             R"({"key":"\ud800"})",
                             R"({"key":"\udc00\ud800"})",
                             R"({"key":"\x"})",
                             R"({"key":"\u12"})",
                             R"({"KEY":"a"})",
                             R"({"key ":"a"})",
                             R"({"key":"a",})",
                             R"({"key" "a"})",
                             R"({"key":"a" "data":1})",
                             R"({"key":"a","data":})",
                             R"({"key":"a","data":,"revision":"1"})",
                             R"({,"key":"a"})",
                             R"({"key":"a":"b"})",
                             R"({"key":"a"b})",
                             R"({key:"a"})",
                             R"({"key":"a","data":[})",
                             R"({"key":"a","data":{})",
                             R"({"key":"a"]})",
                             R"({"key":"a"}})",
                             R"({"key":"a","data":{"a"}})",
                             R"({"key":"a"},)"})
        QTest::newRow(item) << QByteArray(item);
}

void TestBadAnswers::aBrokenItemFailsItsPage()
{
    QFETCH(QByteArray, item);
    for (const QByteArray &body :
         {itemPage(item), itemPage(R"({"key":"0"},)" + item), itemPage(item + R"(,{"key":"z"})")}) {
        const auto page = decodeItemPage(body, origin());
        QVERIFY2(!page, body.constData());
        QVERIFY(!page.error().isEmpty());
    }
}

void TestBadAnswers::aPropertyOfAnotherTypeIsLeftEmpty_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value :
         {"null", "true", "false", "7", "-0", "1e400", "123456789012345678901234567890", "{}", "[]",
          R"(["1"])", R"({"a":{"revision":"no","key":"no"}})", R"("\ud800")", R"("\q")", "nan"})
        QTest::newRow(value) << QByteArray(value);
}

void TestBadAnswers::aPropertyOfAnotherTypeIsLeftEmpty()
{
    QFETCH(QByteArray, value);
    QByteArray item = R"({"unknown":V,"revision":V,"created_by":V,"date_created":V,)"
                      R"("date_updated":V,"date_expires":V,"url":V,"key":"k","data":[1]})";
    item.replace("V", value);
    const auto page = decodeItemPage(itemPage(item), origin());
    QVERIFY2(page, page ? "" : qPrintable(page.error()));
    const ItemView &read = page->items.front();
    QVERIFY(read.revision.isEmpty() && read.createdBy.isEmpty());
    QVERIFY(!read.createdMs && !read.updatedMs && !read.expiresMs);
    QCOMPARE(read.key.toByteArray(), "k");
    QCOMPARE(read.data.toByteArray(), "[1]");
}

void TestBadAnswers::theLastOfTwoMembersCounts_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray wanted = R"({"key":"k","data":2})";
    QTest::newRow("of an item") << itemPage(R"({"key":"x","data":1,"key":"k","data":2})");
    QTest::newRow("records") << R"({"items":[{"key":"x"},{"data":1}],"items":[)" + wanted + "],"
            + itemsMeta + "}";
    QTest::newRow("records, the first is none")
        << R"({"items":null,"items":[)" + wanted + "]," + itemsMeta + "}";
    QTest::newRow("meta") << R"({"meta":{"key":"x","next_page_url":"https://evil.example/"},)"
                             R"("x":[{"key":"x"}],"items":[)"
            + wanted + "]," + itemsMeta + "}";
    QTest::newRow("members of meta")
        << R"({"meta":{"next_page_url":"https://evil.example/","key":"x","key":"items",)"
           R"("next_page_url":null},"items":[)"
            + wanted + "]}";
}

void TestBadAnswers::theLastOfTwoMembersCounts()
{
    QFETCH(QByteArray, body);
    const auto page = decodeItemPage(body, origin());
    QVERIFY2(page, page ? "" : qPrintable(page.error()));
    QCOMPARE(page->items.size(), size_t(1));
    QCOMPARE(page->items.front().key.toByteArray(), "k");
    QCOMPARE(page->items.front().data.toByteArray(), "2");
    QVERIFY(page->isLast());
    const auto other = decodeItemPageWithProperties(body, origin());
    QVERIFY2(other, other ? "" : qPrintable(other.error()));
    QCOMPARE(other->records.size(), size_t(1));
    QCOMPARE(other->records.front().key.value(), "k");
    QCOMPARE(other->records.front().data, "2");
}

void TestBadAnswers::escapesAreUnderstood_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("key");
    const auto row = [](const char *name, const QByteArray &body, const QByteArray &key) {
        QTest::newRow(name) << body << key;
    };
    row("member names",
        R"({"it\u0065ms":[{"\u006bey":"k"}],"\u006deta":{"k\u0065y":"it\u0065ms"}})", "k");
    row("surrogates", itemPage(R"({"key":"\ud83d\ude42"})"), "\xF0\x9F\x99\x82");
    row("NUL", itemPage(R"({"key":"a\u0000b"})"), QByteArray("a\0b", 3));
    row("all short ones", itemPage(R"({"key":"\"\\\/\b\f\n\r\t"})"), "\"\\/\b\f\n\r\t");
    row("a name that cannot be read", itemPage(R"({"\ud800":"x","key":"k"})"), "k");
}

void TestBadAnswers::escapesAreUnderstood()
{
    QFETCH(QByteArray, body);
    const auto page = decodeItemPage(body, origin());
    QVERIFY2(page, page ? "" : qPrintable(page.error()));
    QTEST(page->items.front().key.toByteArray(), "key");
}

void TestBadAnswers::invalidDataIsHandedOnForTheValidator_data()
{
    QTest::addColumn<QByteArray>("data");
    for (const char *data : {"tru", "{]", "[1,]", "01", "[1 2]", "\"\\x\"", "nan", "'a'",
                             "{\"a\":1,}", "1.", "+1", "NaN", "{\"a\":\"\\ud8\"}"})
        QTest::newRow(data) << QByteArray(data);
}

void TestBadAnswers::invalidDataIsHandedOnForTheValidator()
{
    QFETCH(QByteArray, data);
    const QByteArray item = R"({"key":"k","data":)" + data + R"(,"revision":"3"})";
    const auto page = decodeItemPage(itemPage(item), origin());
    QVERIFY2(page, page ? "" : qPrintable(page.error()));
    QCOMPARE(page->items.front().data.toByteArray(), data);
    QCOMPARE(page->items.front().revision.toByteArray(), "3");
    QVERIFY(!JsonText::parse(page->items.front().data.toByteArray()));
    QVERIFY(!decodeItem(item));
}

void TestBadAnswers::millionsOfBracketsAreNoTrouble()
{
    constexpr qsizetype count = 1'000'000;
    const QByteArray deep = QByteArray(count, '[') + QByteArray(count, ']');
    const auto page = decodeItemPage(itemPage(R"({"key":"k","data":)" + deep + "}"), origin());
    QVERIFY2(page, page ? "" : qPrintable(page.error()));
    QCOMPARE(page->items.front().data.size(), 2 * count);
    for (const QByteArray &body :
         {deep, QByteArray(count, '['), QByteArray(count, '{'), QByteArray(count, ']'),
          itemPage(QByteArray(count, '[')), R"({"items":)" + deep + "," + itemsMeta + "}",
          R"({"items":[],"meta":)" + deep + "}"})
        everyDecoderRefuses(body);
}

void TestBadAnswers::aHundredMegabytesAreRead()
{
    const QByteArray data = '"' + QByteArray(1'000'000, 'x') + '"';
    QByteArray items;
    items.reserve(101 * data.size());
    for (int number = 100; number < 200; ++number)
        items += R"({"key":")" + QByteArray::number(number) + R"(","data":)" + data
            + (number < 199 ? "}," : "}");
    const auto page = decodeItemPage(itemPage(items), origin());
    QVERIFY2(page, page ? "" : qPrintable(page.error()));
    QCOMPARE(page->items.size(), size_t(100));
    QCOMPARE(page->items.back().key.toByteArray(), "199");
    QVERIFY(page->items.back().data == data);
}

void TestBadAnswers::aLongForeignLinkIsCutInTheError()
{
    const QByteArray link = "https://evil.example/" + QByteArray(100'000, 'x');
    const auto page = decodeItemPage(
        R"({"items":[],"meta":{"key":"items","next_page_url":")" + link + R"("}})", origin());
    QVERIFY(!page);
    QVERIFY(page.error().contains(QStringLiteral("https://evil.example/")));
    QVERIFY(page.error().size() < 1000);
}

void TestBadAnswers::errorBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message");
    const auto row = [](const QByteArray &body, int code, const QString &message = {}) {
        QTest::newRow(body.constData()) << body << code << message;
    };
    row(R"({"code":20404,"message":"Gone"})", 20404, QStringLiteral("Gone"));
    row(R"({"code":null,"message":null,"more_info":null})", 0);
    row(R"({"code":"20404","message":7})", 0);
    row(R"({"code":1e400,"message":["a"]})", 0);
    row(R"({"code":99999999999999999999})", 0);
    row(R"({"code":1,"code":2,"message":"\ud800"})", 2);
    row("{}", 0);
}

void TestBadAnswers::errorBodies()
{
    QFETCH(QByteArray, body);
    const auto error = decodeErrorBody(body);
    QVERIFY(error.has_value());
    QTEST(error->code, "code");
    QTEST(error->message, "message");
    QVERIFY(error->moreInfo.isEmpty());
    for (qsizetype size = 0; size < body.size(); ++size)
        QVERIFY(!decodeErrorBody(body.first(size)));
}

QTEST_GUILESS_MAIN(TestBadAnswers)

#include "tst_badanswers.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "editcheck.h"
#include "jsonformat.h"
#include "randomjson.h"

#include <QTest>

using namespace mapdesk;

namespace {

JsonEdit randomEdit(RandomJson &random, const JsonTree &tree)
{
    JsonEdit edit;
    edit.operation = JsonEdit::Operation(random.bounded(JsonEdit::operations));
    edit.node = random.bounded(tree.size());
    // Often too great: the last row is worth more tries than one in the middle.
    edit.row = random.bounded(tree.node(edit.node).childCount + 3);
    edit.key = random.key();
    edit.value = JsonText::parse(random.happens(50) ? random.scalar() : random.document(6)).value();
    edit.kind = JsonNode::Kind(random.bounded(JsonEdit::kinds));
    edit.fit(tree);
    return edit;
}

QByteArray described(const JsonEdit &edit)
{
    return "operation " + QByteArray::number(int(edit.operation)) + " on "
        + QByteArray::number(edit.node) + ", row " + QByteArray::number(edit.row) + ", key "
        + edit.key.toUtf8() + ", value " + edit.value.bytes() + ", kind "
        + QByteArray::number(int(edit.kind));
}

// The same values in one of the layouts that texts come in.
JsonText laidOutAnyhow(RandomJson &random, const QByteArray &text)
{
    const JsonText json = JsonText::parse(text).value();
    if (random.happens(40))
        return json;
    return random.happens(50) ? prettified(json) : compacted(json);
}

} // namespace

// Random single edits of random documents. MAPDESK_RANDOM_SEED chooses others.
class TestJsonEdits : public QObject
{
    Q_OBJECT

private slots:
    void keepAllElse();
    void keepAllElseInAnyDepth();
    void leadFromEachToTheNext();
    void changeNothingWithTheValueThatIsThere();

private:
    void check(const JsonTree &tree, const JsonEdit &edit);

    const quint32 m_seed = RandomJson::seed(20261126);
    RandomJson m_random = RandomJson(m_seed);
};

void TestJsonEdits::check(const JsonTree &tree, const JsonEdit &edit)
{
    const QByteArray broken = brokenEditPromise(tree, edit);
    QVERIFY2(broken.isEmpty(),
             (broken + "\nseed " + QByteArray::number(m_seed) + ", " + described(edit) + "\n"
              + tree.text().bytes())
                 .constData());
}

void TestJsonEdits::keepAllElse()
{
    for (int round = 0; round < 4000 && !QTest::currentTestFailed(); ++round) {
        const QByteArray text = m_random.document(1 + m_random.bounded(40));
        const JsonTree tree(laidOutAnyhow(m_random, text));
        for (int i = 0; i < 8 && !QTest::currentTestFailed(); ++i)
            check(tree, randomEdit(m_random, tree));
    }
}

void TestJsonEdits::keepAllElseInAnyDepth()
{
    for (const int depth : {30, 31, 32, 33, 34, 100, 2000}) {
        const QByteArray start = QByteArray("[{\"a\":").repeated(depth / 2);
        const QByteArray end = QByteArray("}]").repeated(depth / 2);
        for (int i = 0; i < 20 && !QTest::currentTestFailed(); ++i) {
            const QByteArray text = start + m_random.document(10) + end;
            const JsonTree tree(laidOutAnyhow(m_random, text));
            JsonEdit edit = randomEdit(m_random, tree);
            edit.node = depth - 5 + m_random.bounded(15);
            edit.fit(tree);
            check(tree, edit);
        }
    }
}

// Texts as edits leave them, whose layouts are mixed.
void TestJsonEdits::leadFromEachToTheNext()
{
    for (int round = 0; round < 100; ++round) {
        JsonText text = laidOutAnyhow(m_random, m_random.document(10));
        for (int i = 0; i < 40 && !QTest::currentTestFailed(); ++i) {
            const JsonTree tree(text);
            const JsonEdit edit = randomEdit(m_random, tree);
            check(tree, edit);
            text = *JsonText::parse(spliced(text.bytes(), edit.splices(tree)));
        }
    }
}

void TestJsonEdits::changeNothingWithTheValueThatIsThere()
{
    for (int round = 0; round < 300; ++round) {
        const QByteArray text = m_random.document(1 + m_random.bounded(40));
        const JsonTree tree(laidOutAnyhow(m_random, text));
        for (int index = 0; index < tree.size(); ++index) {
            const JsonText value = *JsonText::parse(tree.valueText(index).toByteArray());
            const JsonText compact = compacted(value);
            QCOMPARE(jsonedit::setValue(tree, index, value), TextSplices());
            QCOMPARE(jsonedit::setValue(tree, index, compact), TextSplices());
            QCOMPARE(jsonedit::rename(tree, index, tree.key(index)), TextSplices());
            QCOMPARE(jsonedit::move(tree, index, tree.node(index).row), TextSplices());
            QCOMPARE(jsonedit::setKind(tree, index, tree.node(index).kind), TextSplices());
        }
    }
}

QTEST_GUILESS_MAIN(TestJsonEdits)

#include "tst_jsonedits.moc"

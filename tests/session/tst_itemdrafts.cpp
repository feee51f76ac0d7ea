// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemdrafts.h"

#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;

namespace {

CommandTarget targetOf(const QByteArray &key, const QString &map = QStringLiteral("MP1"))
{
    return {ServiceSid(QStringLiteral("IS1")), MapSid(map), ItemKey(key)};
}

ItemDraft draft(const QByteArray &key, const QByteArray &text)
{
    return {targetOf(key), QStringLiteral("orders"), {}, text};
}

} // namespace

class TestItemDrafts : public QObject
{
    Q_OBJECT

private slots:
    void keepsOneAnItem();
    void tellsMapsApart();
    void dropsWhatIsThere();
};

void TestItemDrafts::keepsOneAnItem()
{
    ItemDrafts drafts;
    const QSignalSpy changed(&drafts, &ItemDrafts::changed);
    drafts.keep(draft("k", "{"));
    drafts.keep(draft("other", "[]"));
    drafts.keep(draft("k", "{\"a\": "));
    QCOMPARE(changed.count(), 3);
    QCOMPARE(drafts.all().size(), 2u);
    QCOMPARE(drafts.all().front().target, targetOf("k"));
    QCOMPARE(drafts.all().front().text, "{\"a\": ");
    QCOMPARE(drafts.find(targetOf("k"))->text, "{\"a\": ");
    QCOMPARE(drafts.find(targetOf("other"))->text, "[]");
    QVERIFY(!drafts.find(targetOf("third")));
}

void TestItemDrafts::tellsMapsApart()
{
    ItemDrafts drafts;
    drafts.keep(draft("k", "{}"));
    QVERIFY(!drafts.find(targetOf("k", QStringLiteral("MP2"))));
}

void TestItemDrafts::dropsWhatIsThere()
{
    ItemDrafts drafts;
    drafts.keep(draft("k", "{}"));
    drafts.keep(draft("other", "[]"));
    const QSignalSpy changed(&drafts, &ItemDrafts::changed);
    drafts.drop(targetOf("third"));
    QCOMPARE(changed.count(), 0);
    drafts.drop(targetOf("k"));
    QCOMPARE(changed.count(), 1);
    QVERIFY(!drafts.find(targetOf("k")));
    QCOMPARE(drafts.all().size(), 1u);
}

QTEST_GUILESS_MAIN(TestItemDrafts)
#include "tst_itemdrafts.moc"

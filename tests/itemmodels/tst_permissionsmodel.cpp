// SPDX-License-Identifier: GPL-3.0-or-later
#include "permissionsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;

namespace {

using Records = std::vector<MapPermission>;

Identity identity(const char *text)
{
    return Identity(QString::fromUtf8(text));
}

MapPermission permission(const char *name, const PermissionRights &rights = {.read = true})
{
    MapPermission made;
    made.identity = identity(name);
    made.read = rights.read;
    made.write = rights.write;
    made.manage = rights.manage;
    return made;
}

// Their names with blanks between.
Records permissions(const QByteArray &names)
{
    Records made;
    for (const QByteArray &name : names.split(' '))
        made.push_back(permission(name.constData()));
    return made;
}

// A model whose pages the test hands in.
class ModelUnderTest
{
public:
    ModelUnderTest()
    {
        model.setSource([this](const QByteArray &target) {
            asked += target;
            promises.emplace_back();
            return promises.back().call();
        });
    }

    void answer(Records records, const QByteArray &next = {})
    {
        const qsizetype before = asked.size();
        promises.back().finish(Page<MapPermission>{std::move(records), next});
        QTRY_VERIFY(asked.size() > before || model.state() != LoadState::Loading);
    }

    void fail()
    {
        promises.back().finish(failure(ApiError()));
        QTRY_COMPARE(model.state(), LoadState::Failed);
    }

    QByteArray identities() const
    {
        QByteArrayList shown;
        for (int row = 0; row < model.rowCount(); ++row)
            shown += model.index(row, 0).data().toString().toUtf8();
        return shown.join(' ');
    }

    QByteArray row(int row) const
    {
        QByteArrayList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(row, column).data().toString().toUtf8();
        return cells.join(' ');
    }

    PermissionsModel model;
    QAbstractItemModelTester tester{&model};
    QSignalSpy failed{&model, &PermissionsModel::failed};
    QByteArrayList asked;
    std::vector<CallPromise<Page<MapPermission>>> promises;
};

} // namespace

class TestPermissionsModel : public QObject
{
    Q_OBJECT

private slots:
    void readsPageAfterPageAndSorts();
    void showsTheRights();
    void stopsAfterManyPagesAndGoesOnWhenAsked();
    void goesOnWhereItFailed();
    void readingAgainKeepsRowsAndDropsTheMissing();
    void whatIsToldMeanwhileIsNewerThanThePage();
    void filtersByText();
    void sortsAndFollowsItsRows();
    void takesARowInItsPlace();
    void anotherSourceBeginsAnew();
};

void TestPermissionsModel::readsPageAfterPageAndSorts()
{
    ModelUnderTest t;
    QCOMPARE(t.model.state(), LoadState::Idle);
    QVERIFY(t.asked.isEmpty());
    t.model.read();
    QCOMPARE(t.model.state(), LoadState::Loading);
    t.answer(permissions("dora bert"), "/next");
    QCOMPARE(t.asked, (QByteArrayList{"", "/next"}));
    QCOMPARE(t.identities(), "bert dora");
    t.answer(permissions("carl anna bert")); // a list is no snapshot
    QCOMPARE(t.model.state(), LoadState::Complete);
    QCOMPARE(t.identities(), "anna bert carl dora");
}

void TestPermissionsModel::showsTheRights()
{
    ModelUnderTest t;
    t.model.read();
    MapPermission untold;
    untold.identity = identity("b\u202e");
    t.answer({permission("a", {.read = true, .manage = true}), untold});
    QCOMPARE(t.row(0), "a yes no yes");
    QVERIFY(t.row(1).endsWith(" no no no"));
    QVERIFY(!t.row(1).contains("\u202e"));
    QCOMPARE(t.model.rights(0), (PermissionRights{.read = true, .manage = true}));
    QCOMPARE(t.model.index(0, PermissionsModel::WriteColumn).data(PermissionsModel::IsAllowedRole),
             QVariant(false));
}

void TestPermissionsModel::stopsAfterManyPagesAndGoesOnWhenAsked()
{
    ModelUnderTest t;
    t.model.read();
    for (int page = 0; page < PermissionsModel::pagesAtOnce; ++page)
        t.answer(permissions(QByteArray::number(page)), "/next");
    QCOMPARE(t.model.state(), LoadState::More);
    QCOMPARE(t.asked.size(), PermissionsModel::pagesAtOnce);
    t.model.readMore();
    t.answer(permissions("last"));
    QCOMPARE(t.model.state(), LoadState::Complete);
    QCOMPARE(t.model.total(), PermissionsModel::pagesAtOnce + 1);
}

void TestPermissionsModel::goesOnWhereItFailed()
{
    ModelUnderTest t;
    t.model.read();
    t.answer(permissions("a"), "/second");
    t.fail();
    QCOMPARE(t.failed.count(), 1);
    QCOMPARE(t.identities(), "a");
    t.model.readMore();
    QCOMPARE(t.asked.back(), "/second");
    t.answer(permissions("b"));
    QCOMPARE(t.identities(), "a b");
}

void TestPermissionsModel::readingAgainKeepsRowsAndDropsTheMissing()
{
    ModelUnderTest t;
    t.model.read();
    t.answer(permissions("a b c"));
    const QPersistentModelIndex c = t.model.index(2, 0);
    t.model.read();
    QCOMPARE(t.model.rowCount(), 3);
    t.answer({permission("c", {.write = true}), permission("d")});
    QCOMPARE(t.identities(), "c d");
    QCOMPARE(c.row(), 0);
    QVERIFY(t.model.rights(0).write);
}

void TestPermissionsModel::whatIsToldMeanwhileIsNewerThanThePage()
{
    ModelUnderTest t;
    t.model.read();
    t.model.take(identity("a"), PermissionRights{.manage = true});
    t.model.take(identity("b"), {});
    t.model.take(identity("new"), PermissionRights{});
    t.answer(permissions("a b c"));
    QCOMPARE(t.identities(), "a c new");
    QVERIFY(t.model.rights(0).manage);
}

void TestPermissionsModel::filtersByText()
{
    ModelUnderTest t;
    t.model.setFilter(QStringLiteral("SUPPORT"));
    t.model.read();
    t.answer(permissions("support-2 admin support-1"));
    QCOMPARE(t.identities(), "support-1 support-2");
    QCOMPARE(t.model.total(), 3);
    t.model.take(identity("admin"), PermissionRights{.write = true});
    t.model.setFilter(QStringLiteral("min"));
    QCOMPARE(t.identities(), "admin");
    QVERIFY(t.model.rights(0).write);
    t.model.take(identity("support-2"), {});
    t.model.setFilter({});
    QCOMPARE(t.identities(), "admin support-1");
}

void TestPermissionsModel::sortsAndFollowsItsRows()
{
    ModelUnderTest t;
    t.model.read();
    t.answer({permission("a"), permission("b", {.write = true}), permission("c")});
    const QPersistentModelIndex b = t.model.index(1, 2);
    t.model.sort(PermissionsModel::IdentityColumn, Qt::DescendingOrder);
    QCOMPARE(t.identities(), "c b a");
    t.model.sort(PermissionsModel::WriteColumn, Qt::AscendingOrder);
    QCOMPARE(t.identities(), "b a c");
    QCOMPARE(b.row(), 0);
    QCOMPARE(b.column(), 2);
}

void TestPermissionsModel::takesARowInItsPlace()
{
    ModelUnderTest t;
    t.model.read();
    t.answer(permissions("a c"));
    t.model.take(identity("b"), PermissionRights{});
    QCOMPARE(t.model.rowOf(identity("b")), 1);
    t.model.take(identity("c"), {});
    QCOMPARE(t.identities(), "a b");
}

void TestPermissionsModel::anotherSourceBeginsAnew()
{
    ModelUnderTest t;
    t.model.read();
    t.model.setSource({});
    QCOMPARE(t.model.state(), LoadState::Idle);
    t.promises.front().finish(Page<MapPermission>{permissions("old"), {}});
    QCoreApplication::sendPostedEvents();
    QCOMPARE(t.model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestPermissionsModel)
#include "tst_permissionsmodel.moc"

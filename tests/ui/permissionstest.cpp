// SPDX-License-Identifier: GPL-3.0-or-later
#include "permissionstest.h"

#include <QLineEdit>

namespace mapdesk::test {

// The map itself is shown.
void PermissionsTest::beginHere(Environment environment)
{
    m_fixture = std::make_unique<EditingFixture>(environment);
    QVERIFY(desk().open());
    QVERIFY(desk().openMap(QStringLiteral("desk")));
}

void PermissionsTest::show()
{
    desk().showTab("Permissions");
    QTRY_VERIFY(!desk().textOf("permissionsStatus").isEmpty());
    QTRY_VERIFY(!desk().textOf("permissionsStatus").contains(QLatin1String("loading")));
    QTRY_VERIFY(desk().textOf("accessControl").startsWith(QLatin1String("The service's")));
}

QStringList PermissionsTest::rows()
{
    QStringList shown;
    const QAbstractItemModel &model = *table().model();
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(row, column).data().toString();
        shown += cells.join(QLatin1Char(' '));
    }
    return shown;
}

bool PermissionsTest::choose(const char *identity)
{
    const QAbstractItemModel &model = *table().model();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data().toString() != QLatin1String(identity))
            continue;
        WindowFixture::click(table(), model.index(row, 0));
        return true;
    }
    return false;
}

PermissionSheet *PermissionsTest::sheet()
{
    return qobject_cast<PermissionSheet *>(f().sheet("permission"));
}

ConfirmSheet *PermissionsTest::confirmation()
{
    return qobject_cast<ConfirmSheet *>(f().sheet("confirmation"));
}

// From the table.
void PermissionsTest::openSheet(Qt::Key key)
{
    QTRY_VERIFY(!sheet());
    table().setFocus();
    QTest::keyClick(&table(), key);
    QVERIFY(sheet());
    QVERIFY(QTest::qWaitForWindowActive(sheet()));
}

void PermissionsTest::type(const char *identity)
{
    auto &field = desk().find<QLineEdit>("identity");
    field.selectAll();
    QTest::keyClicks(&field, QString::fromUtf8(identity));
}

void PermissionsTest::answer(const char *identity)
{
    auto &field = desk().find<QLineEdit>("askedIdentity");
    field.setFocus();
    field.selectAll();
    QTest::keyClicks(&field, QString::fromUtf8(identity));
    QTest::keyClick(&field, Qt::Key_Return);
}

QByteArray PermissionsTest::lastWrite() const
{
    const auto written = m_fixture->wire.writes();
    if (written.empty())
        return {};
    const QByteArrayList line = written.back().requestLine().split(' ');
    return line.at(0) + ' ' + line.at(1).mid(line.at(1).indexOf("/Permissions")) + ' '
        + written.back().body;
}

} // namespace mapdesk::test

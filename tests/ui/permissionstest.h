// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "confirmsheet.h"
#include "editingfixture.h"
#include "permissionsheet.h"

#include <QCheckBox>
#include <QTableView>
#include <QTest>

namespace mapdesk::test {

inline constexpr char readOnly[] = "Read=true&Write=false&Manage=false";

inline QByteArray pathOf(const QByteArray &identity)
{
    return "/Maps/desk/Permissions/" + identity;
}

// The permissions of a map in the program's window.
class PermissionsTest : public EditingTest
{
protected:
    void beginHere(Environment environment = Environment::Practice);
    void grantThere(const QByteArray &identity, const QByteArray &form = readOnly)
    {
        QCOMPARE(f().other.post(pathOf(identity), form).status, 200);
    }
    void switchAcl(bool isOn)
    {
        QCOMPARE(f().other.post("", isOn ? "AclEnabled=true" : "AclEnabled=false").status, 200);
    }
    void show();
    bool choose(const char *identity);
    void openSheet(Qt::Key key);
    void type(const char *identity);
    void answer(const char *identity);

    QTableView &table() { return desk().find<QTableView>("permissionList"); }
    QStringList rows(); // "bob yes no no"
    PermissionSheet *sheet();
    ConfirmSheet *confirmation();
    bool isChecked(const char *right) { return desk().find<QCheckBox>(right).isChecked(); }
    void tick(const char *right) { WindowFixture::click(desk().find<QCheckBox>(right)); }
    void press(const char *button) { WindowFixture::click(desk().find<QAbstractButton>(button)); }
    QString sheetProblem() { return desk().textOf("permissionProblem"); }
    bool tells(const char *part) { return desk().message().contains(QString::fromUtf8(part)); }
    size_t writes() const { return m_fixture->wire.writes().size(); }
    QByteArray lastWrite() const; // "POST /Permissions/bob Read=true.."
};

} // namespace mapdesk::test

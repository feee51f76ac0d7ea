// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editingfixture.h"

#include <Qsci/qsciscintilla.h>

#include <QAbstractButton>
#include <QLineEdit>
#include <QTest>

namespace mapdesk::test {

// New items and maps in the program's window.
class CreatingTest : public EditingTest
{
protected:
    QWidget *sheet(const char *name = "newItem") { return f().sheet(name); }
    template <typename Widget = QWidget>
    Widget *part(const char *name, const char *ofSheet = "newItem")
    {
        return sheet(ofSheet)->findChild<Widget *>(QLatin1String(name));
    }
    QString said(const char *name, const char *ofSheet = "newItem")
    {
        return part(name, ofSheet)->accessibleDescription();
    }
    bool openItemSheet();
    bool openMapSheet();
    void createMap(const char *name);
    int mapStatus() { return f().other.get("/Maps/bookings").status; }
    void typeKey(const char *key)
    {
        part<QLineEdit>("newKey")->setFocus();
        QTest::keyClicks(part<QLineEdit>("newKey"), QString::fromUtf8(key));
    }
    void typeName(const char *name)
    {
        QTest::keyClicks(part<QLineEdit>("newUniqueName", "newMap"), QString::fromUtf8(name));
    }
    void typeData(const char *data)
    {
        auto *editor = part<QsciScintilla>("itemData");
        editor->setFocus();
        QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(editor, QLatin1String(data));
    }
    QAbstractButton *create(const char *ofSheet = "newItem")
    {
        return part<QAbstractButton>("create", ofSheet);
    }
    bool pressCreate(const char *ofSheet = "newItem")
    {
        return f().pressInSheet(ofSheet, "create");
    }
    void chooseSevenDays(const char *ofSheet = "newItem")
    {
        const auto buttons = sheet(ofSheet)->findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            if (button->accessibleName() == QLatin1String("Expires in 7 days"))
                WindowFixture::click(*button);
        }
    }
    QByteArray sent() { return f().saves().back().body; }
};

} // namespace mapdesk::test

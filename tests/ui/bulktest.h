// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editingfixture.h"

#include <QAbstractButton>
#include <QAction>
#include <QTest>

namespace mapdesk::test {

inline constexpr qint64 dayMs = 24 * 3600 * 1000;

// What is done to many selected items at once, in the program's window.
class BulkTest : public EditingTest
{
protected:
    // The map has `count` items more, "more01" on, that expire in two days.
    void beginWith(int count, Environment environment = Environment::Practice);
    void selectAll() { desk().items().selectAll(); }
    // Those "more" alone.
    void selectMore();
    void extend(const char *length);
    QAction &entry(const char *text) { return desk().action(QString::fromUtf8(text)); }
    bool hasEntry(const char *text);
    bool isThere(const QByteArray &key)
    {
        return f().other.get("/Maps/desk/Items/" + key).status == 200;
    }
    QWidget *results() { return f().sheet("batchResults"); }
    QStringList resultRows();
    QString sheetSays() { return f().sheet("confirmation")->accessibleDescription(); }
    QAbstractButton *stop() // while something is under way
    {
        auto *button = desk().window().findChild<QAbstractButton *>(QStringLiteral("stopWork"));
        return button && button->isVisible() ? button : nullptr;
    }
    void slowDown() { f().setFaults(R"({"faults":[{"fault":"latency","ms":150}]})"); }

    std::vector<QByteArray> m_more;
};

} // namespace mapdesk::test

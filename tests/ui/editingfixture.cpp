// SPDX-License-Identifier: GPL-3.0-or-later
#include "editingfixture.h"

#include "jsonformat.h"

#include <Qsci/qsciscintilla.h>

#include <QDialog>
#include <QTest>

#include <algorithm>

namespace mapdesk::test {

namespace {

QByteArray itemPath(const char *key)
{
    return QByteArray("/Maps/desk/Items/") + key;
}

} // namespace

EditingFixture::EditingFixture(Environment environment, practice::PracticeOptions options,
                               bool demandsReason)
    : PracticeFixture(std::move(options), environment, demandsReason)
{
    other.post("/Maps", "UniqueName=desk");
    create("customer", firstData);
    create("neighbour", R"({"n":1})");
}

bool EditingFixture::begin(const QString &key)
{
    return desk.open() && desk.openMap(QStringLiteral("desk")) && desk.chooseItem(key);
}

QsciScintilla &EditingFixture::editor()
{
    return desk.find<QsciScintilla>("itemData");
}

QByteArray EditingFixture::text()
{
    return editor().text().toUtf8();
}

QByteArray EditingFixture::compactText()
{
    const auto json = JsonText::parse(text());
    return json ? compactJson(*json) : QByteArray();
}

QString EditingFixture::note()
{
    return desk.textOf("dataNote");
}

void EditingFixture::type(const char *text)
{
    editor().setFocus();
    QTest::keyClick(&editor(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&editor(), QLatin1String(text));
}

void EditingFixture::pressSave()
{
    QTest::keyClick(&editor(), Qt::Key_S, Qt::ControlModifier);
}

void EditingFixture::clickNote(const QString &action)
{
    const auto buttons = desk.window().findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (button->objectName().startsWith(u"dataNoteAction") && button->isVisible()
            && button->text() == action)
            return WindowFixture::click(*button);
    }
    QFAIL(qPrintable(QStringLiteral("the note does not offer: ") + action));
}

void EditingFixture::refresh()
{
    QTest::keyClick(&desk.window(), Qt::Key_F5);
}

bool EditingFixture::fallBehind()
{
    type(R"({"name":"Ann","price":1.10,"open":false})");
    change(R"({"name":"Bob","price":1.10,"open":true})");
    refresh();
    return QTest::qWaitFor([this] { return !note().isEmpty(); });
}

QWidget *EditingFixture::sheet(const char *objectName)
{
    const auto sheets = desk.window().findChildren<QDialog *>(QLatin1String(objectName));
    const auto open = std::find_if(sheets.begin(), sheets.end(),
                                   [](const QDialog *found) { return found->isVisible(); });
    return open == sheets.end() ? nullptr : *open;
}

bool EditingFixture::pressInSheet(const char *objectName, const char *button)
{
    QWidget *open = nullptr;
    if (!QTest::qWaitFor([&] { return (open = sheet(objectName)) != nullptr; }))
        return false;
    auto *pressed = open->findChild<QAbstractButton *>(QLatin1String(button));
    if (!pressed || !QTest::qWaitFor([&] { return pressed->isEnabled(); }))
        return false;
    WindowFixture::click(*pressed);
    return true;
}

QByteArray EditingFixture::data(const char *key)
{
    const QByteArray body = other.get(itemPath(key)).body;
    const qsizetype start = body.indexOf("\"data\":") + 7;
    return body.mid(start, body.indexOf(",\"created_by\"") - start);
}

practice::Answer EditingFixture::create(const char *key, const char *data)
{
    return other.post("/Maps/desk/Items",
                      QByteArray("Key=") + key
                          + "&Data=" + QUrl::toPercentEncoding(QLatin1String(data)));
}

practice::Answer EditingFixture::change(const char *data, const char *key)
{
    return other.post(itemPath(key), "Data=" + QUrl::toPercentEncoding(QLatin1String(data)));
}

practice::Answer EditingFixture::remove(const char *key)
{
    return other.remove(itemPath(key));
}

qint64 EditingFixture::expiresMs(const char *key)
{
    const QString date = other.get(itemPath(key)).text("date_expires");
    return date.isEmpty() ? 0 : QDateTime::fromString(date, Qt::ISODate).toMSecsSinceEpoch();
}

practice::Answer EditingFixture::setTtl(qint64 seconds, const char *key)
{
    return other.post(itemPath(key), "ItemTtl=" + QByteArray::number(seconds));
}

std::vector<WireTap::SeenRequest> EditingFixture::saves() const
{
    return wire.writes();
}

void EditingTest::begin(Environment environment)
{
    m_fixture = std::make_unique<EditingFixture>(environment);
    QVERIFY(f().begin());
}

void EditingTest::changeExpiry(const char *choice)
{
    desk().showTab("Expiry");
    WindowFixture::click(desk().button(choice));
    auto &change = desk().find<QAbstractButton>("changeExpiry");
    QTRY_VERIFY(change.isEnabled());
    WindowFixture::click(change);
    QTRY_COMPARE(desk().offer(), QStringLiteral("Undo"));
}

} // namespace mapdesk::test

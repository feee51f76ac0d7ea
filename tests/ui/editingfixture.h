// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "windowfixture.h"

class QsciScintilla;

namespace mapdesk::test {

// The program's window on a practice service with a map "desk", whose item "customer" a person
// edits while somebody else works on it, too.
class EditingFixture : public PracticeFixture
{
public:
    static constexpr char firstData[] = R"({"name":"Ann","price":1.10,"open":true})";

    explicit EditingFixture(Environment environment = Environment::Practice,
                            practice::PracticeOptions options = {}, bool demandsReason = false);

    // Opens the window, the map and the item.
    bool begin(const QString &key = QStringLiteral("customer"));

    QsciScintilla &editor();
    QByteArray text(); // in the editor
    QByteArray compactText(); // the same without white space; empty if it is no JSON
    QAbstractButton &save() { return desk.find<QAbstractButton>("saveData"); }
    QString note(); // above the text; empty while it is hidden

    // By the keyboard: all of the text is replaced.
    void type(const char *text);
    void pressSave();
    void clickNote(const QString &action);
    void refresh();

    // The person turns `open` to false, somebody else the name to Bob, and the window knows of it.
    bool fallBehind();

    // A sheet that is open; null if there is none.
    QWidget *sheet(const char *objectName);
    bool pressInSheet(const char *objectName, const char *button);

    // What the service has.
    QByteArray data(const char *key = "customer"); // its JSON text
    practice::Answer create(const char *key, const char *data);
    practice::Answer change(const char *data, const char *key = "customer");
    practice::Answer remove(const char *key = "customer");
    qint64 expiresMs(const char *key = "customer"); // 0: never
    practice::Answer setTtl(qint64 seconds, const char *key = "customer");

    // The form of each write of an item's data that the window sent, and its If-Match.
    std::vector<WireTap::SeenRequest> saves() const;
};

// A test of such a window, one for each test function.
class EditingTest : public QObject
{
protected:
    void begin(Environment environment = Environment::Practice);

    EditingFixture &f() { return *m_fixture; }
    WindowFixture &desk() { return m_fixture->desk; }
    void unlock() { desk().session().writeGuard().unlock(); }
    bool says(const char *part) { return desk().message().contains(QLatin1String(part)); }

    // In its tab, until the message that offers to undo it.
    void changeExpiry(const char *choice);

    std::unique_ptr<EditingFixture> m_fixture;
};

} // namespace mapdesk::test

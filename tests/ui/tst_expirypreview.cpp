// SPDX-License-Identifier: GPL-3.0-or-later
#include "expirypreview.h"

#include <QTest>
#include <QTimeZone>

using namespace mapdesk;

namespace {

constexpr qint64 hourMs = 60 * 60 * 1000;
constexpr qint64 dayMs = 24 * hourMs;
constexpr qint64 now = 1'791'986'709'000; // 2026-10-14 14:05:09 UTC

} // namespace

class TestExpiryPreview : public QObject
{
    Q_OBJECT

private slots:
    void saysBeforeAndAfter_data();
    void saysBeforeAndAfter();
};

void TestExpiryPreview::saysBeforeAndAfter_data()
{
    QTest::addColumn<std::optional<qint64>>("present");
    QTest::addColumn<ExpiryChoice>("choice");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, std::optional<qint64> present, const ExpiryChoice &choice,
                        const char *text) {
        QTest::newRow(name) << present << choice << QString::fromUtf8(text);
    };
    const auto never = std::optional<qint64>();
    row("leave", never, ExpiryChoice::leave(), "The expiry stays as it is.");
    row("never to an hour", never, ExpiryChoice::in(3600),
        "Never expires\n→ Expires Wed 14 Oct 2026 17:05:09 (UTC 15:05:09), in about 1 h");
    row("a day to never", now + dayMs, ExpiryChoice::never(),
        "Expires Thu 15 Oct 2026 16:05:09 (UTC 14:05:09), in about 1 d\n→ Never expires");
    row("a day to a moment", now + dayMs, ExpiryChoice::at(now + 3 * dayMs + 3 * hourMs),
        "Expires Thu 15 Oct 2026 16:05:09 (UTC 14:05:09), in about 1 d"
        "\n→ Expires Sat 17 Oct 2026 19:05:09 (UTC 17:05:09), in about 3 d 3 h");
    row("expired to an hour", now - 4 * 60 * 1000, ExpiryChoice::in(3600),
        "Expired Wed 14 Oct 2026 16:01:09 (UTC 14:01:09), 4 min ago, may still be readable"
        "\n→ Expires Wed 14 Oct 2026 17:05:09 (UTC 15:05:09), in about 1 h");
    row("a moment that has passed", never, ExpiryChoice::at(now - 1000),
        "That moment has passed. Choose a later one.");
    row("this very moment", never, ExpiryChoice::at(now),
        "That moment has passed. Choose a later one.");
    row("beyond a year", never, ExpiryChoice::at(now + 400 * dayMs),
        "Never expires\n→ Expires Thu 14 Oct 2027 16:05:09 (UTC 14:05:09), in about 365 d"
        "\nMore than a year is not possible; a year is set.");
}

void TestExpiryPreview::saysBeforeAndAfter()
{
    QFETCH(std::optional<qint64>, present);
    QFETCH(ExpiryChoice, choice);
    QTEST(ExpiryPreview::text(present, choice, now, QTimeZone("Europe/Berlin")), "text");
}

QTEST_GUILESS_MAIN(TestExpiryPreview)
#include "tst_expirypreview.moc"

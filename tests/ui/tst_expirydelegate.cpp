// SPDX-License-Identifier: GPL-3.0-or-later
#include "expirydelegate.h"
#include "manualclock.h"
#include "roles.h"

#include <QStandardItemModel>
#include <QTest>

using namespace mapdesk;

namespace {

constexpr qint64 minuteMs = 60'000;

class OpenDelegate : public ExpiryDelegate
{
public:
    using ExpiryDelegate::ExpiryDelegate;
    using ExpiryDelegate::initStyleOption;
};

} // namespace

// How an expiry looks in a table: the time left in words, and near its end an icon and a word.
class TestExpiryDelegate : public QObject
{
    Q_OBJECT

private slots:
    void saysItInWordsWithAnIcon_data();
    void saysItInWordsWithAnIcon();
    void theIconsDiffer();

private:
    // `leftMs`: absent, never.
    QStyleOptionViewItem shown(std::optional<qint64> leftMs);

    ManualClock m_clock;
};

QStyleOptionViewItem TestExpiryDelegate::shown(std::optional<qint64> leftMs)
{
    QStandardItemModel model(1, 1);
    if (leftMs)
        model.setData(model.index(0, 0), m_clock.nowMs() + *leftMs, ExpiresAtRole);
    QStyleOptionViewItem option;
    OpenDelegate(m_clock).initStyleOption(&option, model.index(0, 0));
    option.index = {};
    return option;
}

void TestExpiryDelegate::saysItInWordsWithAnIcon_data()
{
    QTest::addColumn<qint64>("leftMs");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("hasIcon");
    const auto row = [](const char *text, qint64 leftMs, bool hasIcon) {
        QTest::newRow(text) << leftMs << QString::fromUtf8(text) << hasIcon;
    };
    row("in 2 d 3 h", 51 * 60 * minuteMs, false);
    row("in 1 h", 60 * minuteMs, false);
    row("in 59 min 59 s, soon", 60 * minuteMs - 1000, true);
    row("in 5 min, soon", 5 * minuteMs, true);
    row("in 4 min 59 s, very soon", 5 * minuteMs - 1000, true);
    row("expired 4 min ago", -4 * minuteMs, true);
}

void TestExpiryDelegate::saysItInWordsWithAnIcon()
{
    QFETCH(qint64, leftMs);
    QFETCH(QString, text);
    QFETCH(bool, hasIcon);
    const QStyleOptionViewItem option = shown(leftMs);
    QCOMPARE(option.text, text);
    QCOMPARE(!option.icon.isNull(), hasIcon);
    QCOMPARE(shown({}).text, QStringLiteral("never"));
    QVERIFY(shown({}).icon.isNull());
}

// Colour alone says nothing to many.
void TestExpiryDelegate::theIconsDiffer()
{
    const auto picture = [this](qint64 leftMs) { return shown(leftMs).icon.pixmap(16).toImage(); };
    const QImage soon = picture(30 * minuteMs);
    const QImage verySoon = picture(minuteMs);
    const QImage expired = picture(-minuteMs);
    QVERIFY(!soon.isNull());
    QVERIFY(soon != verySoon);
    QVERIFY(verySoon != expired);
    QVERIFY(soon != expired);
}

QTEST_MAIN(TestExpiryDelegate)
#include "tst_expirydelegate.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mapdesk;

class TestPreferences : public QObject
{
    Q_OBJECT

private slots:
    void startsWithDefaults()
    {
        const Preferences preferences(file());
        QCOMPARE(preferences.theme(), ThemeChoice::System);
        QVERIFY(preferences.isDataPretty());
        QCOMPARE(preferences.historyDays(), 30);
        QVERIFY(preferences.language().isEmpty());
        QCOMPARE(preferences.editorLook(), EditorLook());
        QCOMPARE(preferences.shares(), SharePercents());
        QCOMPARE(preferences.dataMemory(), Preferences::usualDataMemory());
        QVERIFY(preferences.dataMemory() >= 64 && preferences.dataMemory() <= 1024);
        QCOMPARE(preferences.separator(), QStringLiteral(":"));
        QVERIFY(preferences.layout(QStringLiteral("window")).isEmpty());
    }

    void remembers()
    {
        const QByteArray state("\0\xff state", 8);
        {
            Preferences preferences(file());
            preferences.setTheme(ThemeChoice::Dark);
            preferences.setDataPretty(false);
            preferences.setHistoryDays(7);
            preferences.setLanguage(QStringLiteral("de"));
            preferences.setEditorLook({14, false});
            preferences.setShares({30, 100});
            preferences.setDataMemory(65);
            preferences.setSeparator(QStringLiteral(" | "));
            preferences.setLayout(QStringLiteral("window"), state);
        }
        const Preferences preferences(file());
        QCOMPARE(preferences.theme(), ThemeChoice::Dark);
        QVERIFY(!preferences.isDataPretty());
        QCOMPARE(preferences.historyDays(), 7);
        QCOMPARE(preferences.language(), QStringLiteral("de"));
        QCOMPARE(preferences.editorLook(), EditorLook({14, false}));
        QCOMPARE(preferences.shares(), SharePercents({30, 100}));
        QCOMPARE(preferences.dataMemory(), 65);
        QCOMPARE(preferences.separator(), QStringLiteral(" | "));
        QCOMPARE(preferences.layout(QStringLiteral("window")), state);
        QVERIFY(preferences.layout(QStringLiteral("panels")).isEmpty());
    }

    void takesUnknownValuesForDefaults()
    {
        QFile damaged(file());
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("[appearance]\ntheme=sepia\n[editor]\nfont_size=5000\n"
                      "[shares]\nbackground_reads=0\nbulk_writes=many\n[memory]\ndata_mib=1\n");
        damaged.close();
        const Preferences preferences(file());
        QCOMPARE(preferences.theme(), ThemeChoice::System);
        QCOMPARE(preferences.editorLook(), EditorLook());
        QCOMPARE(preferences.shares(), SharePercents());
        QCOMPARE(preferences.dataMemory(), Preferences::usualDataMemory());
    }

    // Each change once, when it can be read already; what is set to what it is is no change.
    void tellsOfChanges()
    {
        Preferences preferences(file());
        QStringList told;
        const auto tell = [&told, &preferences](auto signal, const char *name, auto value) {
            connect(&preferences, signal, &preferences, [&told, name, value] {
                told.append(QLatin1String(name) + QLatin1Char(' ') + value());
            });
        };
        const auto text = [](int number) { return QString::number(number); };
        tell(&Preferences::themeChanged, "theme", [&] { return text(int(preferences.theme())); });
        tell(&Preferences::languageChanged, "language", [&] { return preferences.language(); });
        tell(&Preferences::dataPrettyChanged, "pretty",
             [&] { return text(preferences.isDataPretty()); });
        tell(&Preferences::editorLookChanged, "size",
             [&] { return text(preferences.editorLook().fontSize); });
        tell(&Preferences::sharesChanged, "reads",
             [&] { return text(preferences.shares().backgroundReads); });
        tell(&Preferences::dataMemoryChanged, "memory",
             [&] { return text(preferences.dataMemory()); });
        tell(&Preferences::historyDaysChanged, "days",
             [&] { return text(preferences.historyDays()); });
        tell(&Preferences::separatorChanged, "separator", [&] { return preferences.separator(); });
        for (int twice = 0; twice < 2; ++twice) {
            preferences.setTheme(ThemeChoice::Dark);
            preferences.setLanguage(QStringLiteral("de"));
            preferences.setDataPretty(false);
            preferences.setEditorLook({9, true});
            preferences.setShares({40, 50});
            preferences.setDataMemory(128);
            preferences.setHistoryDays(90);
            preferences.setSeparator(QStringLiteral("/"));
        }
        QCOMPARE(told,
                 QStringList({QStringLiteral("theme 2"), QStringLiteral("language de"),
                              QStringLiteral("pretty 0"), QStringLiteral("size 9"),
                              QStringLiteral("reads 40"), QStringLiteral("memory 128"),
                              QStringLiteral("days 90"), QStringLiteral("separator /")}));
    }

    void choicesAreWithinTheirLimits()
    {
        Preferences preferences(file());
        int changes = 0;
        for (const auto signal :
             {&Preferences::editorLookChanged, &Preferences::sharesChanged,
              &Preferences::dataMemoryChanged, &Preferences::historyDaysChanged})
            connect(&preferences, signal, &preferences, [&changes] { ++changes; });
        preferences.setEditorLook({100, true});
        preferences.setShares({-5, 900});
        preferences.setDataMemory(1'000'000);
        preferences.setHistoryDays(1'000'000);
        QCOMPARE(preferences.editorLook(), EditorLook({32, true}));
        QCOMPARE(preferences.shares(), SharePercents({10, 100}));
        QCOMPARE(preferences.dataMemory(), 65'536);
        QCOMPARE(preferences.historyDays(), 3650);
        QCOMPARE(changes, 4);
        // What is limited to what it is already is no change.
        preferences.setEditorLook({33, true});
        preferences.setShares({9, 101});
        preferences.setDataMemory(65'537);
        preferences.setHistoryDays(3651);
        QCOMPARE(changes, 4);
        preferences.setEditorLook({1, true});
        QCOMPARE(preferences.editorLook(), EditorLook({6, true}));
        preferences.setEditorLook({0, true});
        QCOMPARE(preferences.editorLook(), EditorLook());
    }

    // A day that was mistyped in the file must not remove everything.
    void daysOfHistoryAreWithinTheirLimits()
    {
        Preferences preferences(file());
        preferences.setHistoryDays(0);
        QCOMPARE(preferences.historyDays(), 1);
        preferences.setHistoryDays(99'999);
        QCOMPARE(preferences.historyDays(), 3650);
        QSettings settings(file(), QSettings::IniFormat);
        for (const char *value : {"-5", "0", "4000", "soon"}) {
            settings.setValue(QStringLiteral("history/days"), QLatin1String(value));
            settings.sync();
            QCOMPARE(Preferences(file()).historyDays(), 30);
        }
    }

    void remembersTheLastProfile()
    {
        Preferences(file()).setLastProfile(m_first);
        QCOMPARE(Preferences(file()).lastProfile(), m_first);
        QVERIFY(Preferences(other()).lastProfile().isEmpty());
    }

    void remembersRecentTargetsOfEachProfile()
    {
        {
            Preferences preferences(file());
            preferences.addRecentTarget(m_first, QStringLiteral("a, b"));
            preferences.addRecentTarget(m_first, QStringLiteral("@c \u00e9"));
            preferences.addRecentTarget(m_first, QStringLiteral("a, b"));
            preferences.addRecentTarget(m_second, QStringLiteral("one"));
            preferences.addRecentTarget(m_second, QString());
            preferences.addRecentTarget(m_second, QString(4001, u'x'));
        }
        QCOMPARE(QFile::permissions(file()) & 0x7077, QFile::ReadOwner | QFile::WriteOwner);
        Preferences(file()).setTheme(ThemeChoice::Dark);
        QCOMPARE(QFile::permissions(file()) & 0x7077, QFile::ReadOwner | QFile::WriteOwner);
        const Preferences preferences(file());
        QCOMPARE(preferences.recentTargets(m_first),
                 QStringList({QStringLiteral("a, b"), QStringLiteral("@c \u00e9")}));
        QCOMPARE(preferences.recentTargets(m_second), QStringList(QStringLiteral("one")));
    }

    void recentTargetsAreBounded()
    {
        Preferences preferences(file());
        for (int i = 0; i < 30; ++i)
            preferences.addRecentTarget(m_first, QString::number(i));
        QCOMPARE(preferences.recentTargets(m_first).size(), 20);
        QCOMPARE(preferences.recentTargets(m_first).first(), QStringLiteral("29"));
    }

    void forgetsAProfile()
    {
        Preferences preferences(file());
        for (const ProfileId &id : {m_first, m_second})
            preferences.addRecentTarget(id, QStringLiteral("somewhere"));
        preferences.setLastProfile(m_second);
        preferences.forgetProfile(m_first);
        QVERIFY(preferences.recentTargets(m_first).isEmpty());
        QCOMPARE(preferences.recentTargets(m_second).size(), 1);
        QCOMPARE(preferences.lastProfile(), m_second);
        preferences.forgetProfile(m_second);
        QVERIFY(preferences.lastProfile().isEmpty());
    }

private:
    const ProfileId m_first = newProfile().id;
    const ProfileId m_second = newProfile().id;

    QString other() const { return file() + u'2'; }

    QString file() const
    {
        return m_folder.filePath(QLatin1String(QTest::currentTestFunction())
                                 + QLatin1String(".ini"));
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestPreferences)
#include "tst_preferences.moc"

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
        QVERIFY(preferences.layout(QStringLiteral("window")).isEmpty());
    }

    void remembers()
    {
        const QByteArray state("\0\xff state", 8);
        {
            Preferences preferences(file());
            preferences.setTheme(ThemeChoice::Dark);
            preferences.setLayout(QStringLiteral("window"), state);
        }
        const Preferences preferences(file());
        QCOMPARE(preferences.theme(), ThemeChoice::Dark);
        QCOMPARE(preferences.layout(QStringLiteral("window")), state);
        QVERIFY(preferences.layout(QStringLiteral("panels")).isEmpty());
    }

    void takesUnknownValuesForDefaults()
    {
        QFile damaged(file());
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("[appearance]\ntheme=sepia\n");
        damaged.close();
        QCOMPARE(Preferences(file()).theme(), ThemeChoice::System);
    }

private:
    QString file() const
    {
        return m_folder.filePath(QLatin1String(QTest::currentTestFunction())
                                 + QLatin1String(".ini"));
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestPreferences)
#include "tst_preferences.moc"

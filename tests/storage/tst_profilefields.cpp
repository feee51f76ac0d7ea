// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilefields.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mapdesk;

namespace {

const QString digits = QStringLiteral("0123456789abcdef0123456789abcdef");
const QString accountSid = QStringLiteral("AC") + digits;
const QString keySid = QStringLiteral("SK") + digits;
const QString serviceSid = QStringLiteral("IS") + digits;

using Check = QString (*)(const QString &);

QString account(const QString &sid)
{
    return ProfileFields::accountSidProblem(sid, CredentialKind::AuthToken);
}

QString accountBesideKey(const QString &sid)
{
    return ProfileFields::accountSidProblem(sid, CredentialKind::ApiKey);
}

QString keySecret(const QString &secret)
{
    return ProfileFields::credentialProblem(secret, CredentialKind::ApiKey);
}

QString authToken(const QString &token)
{
    return ProfileFields::credentialProblem(token, CredentialKind::AuthToken);
}

QString port(const QString &number)
{
    return ProfileFields::proxyPortProblem(number.toInt());
}

} // namespace

Q_DECLARE_METATYPE(Check)

class TestProfileFields : public QObject
{
    Q_OBJECT

private slots:
    void cleansWhatWasPasted_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("cleaned");
        const auto row = [](const char *name, const QString &pasted, const QString &cleaned) {
            QTest::newRow(name) << pasted << cleaned;
        };
        row("clean", keySid, keySid);
        row("blanks", QStringLiteral(" \t ") + keySid + QStringLiteral("\r\n"), keySid);
        row("invisible", QStringLiteral("\u200b\ufeff\u00a0") + keySid + u'\u202c', keySid);
        row("quotes", u'"' + keySid + u'"', keySid);
        row("quotes and blanks", QStringLiteral(" ' ") + keySid + QStringLiteral(" '\n"), keySid);
        row("typographic", QStringLiteral("\u201e") + keySid + QStringLiteral("\u201c"), keySid);
        row("one quote stays", QStringLiteral("it's"), QStringLiteral("it's"));
        row("a lone quote stays", QStringLiteral("\""), QStringLiteral("\""));
        row("an emoji stays", QStringLiteral(" Live \U0001f525 "),
            QStringLiteral("Live \U0001f525"));
        row("inside stays", QStringLiteral("EU  West"), QStringLiteral("EU  West"));
        row("nothing", QStringLiteral(" \"\" "), {});
    }

    void cleansWhatWasPasted()
    {
        QFETCH(QString, pasted);
        QFETCH(QString, cleaned);
        QCOMPARE(ProfileFields::cleaned(pasted), cleaned);
    }

    void checks_data()
    {
        QTest::addColumn<Check>("check");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem"); // a part of it; empty: none
        const auto row = [](Check check, const QString &text, const char *problem) {
            QTest::addRow(
                "%s", qPrintable(text.left(40) + QLatin1String(" -> ") + QLatin1String(problem)))
                << check << text << QString::fromLatin1(problem);
        };
        row(ProfileFields::nameProblem, QStringLiteral("Support EU"), "");
        row(ProfileFields::nameProblem, QStringLiteral("\u00c5 \U0001f525"), "");
        row(ProfileFields::nameProblem, {}, "Enter a name");
        row(ProfileFields::nameProblem, QStringLiteral("  "), "Enter a name");
        row(ProfileFields::nameProblem, QString(81, u'x'), "longer than 80");
        row(ProfileFields::nameProblem, QStringLiteral("a\u202eb"), "cannot be seen");

        row(account, accountSid, "");
        row(account, QStringLiteral("AC") + digits.toUpper(), "");
        row(account, {}, "AC and 32");
        row(account, accountSid.chopped(1), "AC and 32");
        row(account, accountSid + u'0', "AC and 32");
        row(account, accountSid.toLower(), "AC and 32");
        row(account, QStringLiteral("AC") + QString(32, u'g'), "AC and 32");
        row(account, keySid, "This is an API key's SID, it begins with SK");
        row(account, serviceSid, "This is a Sync service's SID, it begins with IS");
        row(account, QStringLiteral("CA") + digits, "This is another kind of SID");
        row(accountBesideKey, {}, "");
        row(accountBesideKey, QStringLiteral("x"), "AC and 32");

        row(ProfileFields::apiKeySidProblem, keySid, "");
        row(ProfileFields::apiKeySidProblem, accountSid, "This is an account's SID");
        row(ProfileFields::apiKeySidProblem, {}, "SK and 32");

        row(keySecret, QStringLiteral("aB3dEfGhIjKlMnOpQrStUvWxYz012345"), "");
        row(keySecret, {}, "Enter the API key's secret");
        row(keySecret, keySid, "This is an API key's SID. Enter the API key's secret");
        row(keySecret, QStringLiteral("two words"), "letters and digits only");
        row(authToken, digits, "");
        row(authToken, {}, "Enter the Auth Token");
        row(authToken, accountSid, "This is an account's SID. Enter the Auth Token");
        row(authToken, QStringLiteral("pass\u00e9"), "letters and digits only");

        row(ProfileFields::serviceProblem, {}, "");
        row(ProfileFields::serviceProblem, QStringLiteral("default"), "");
        row(ProfileFields::serviceProblem, serviceSid, "");
        row(ProfileFields::serviceProblem, QStringLiteral("MP") + digits, "a Sync Map's SID");
        row(ProfileFields::serviceProblem, QStringLiteral("Default"), "IS and 32");

        row(ProfileFields::edgeProblem, {}, "");
        row(ProfileFields::edgeProblem, QStringLiteral("ashburn-ix"), "");
        row(ProfileFields::edgeProblem, QStringLiteral("ash.burn"), "one word");
        row(ProfileFields::edgeProblem, QStringLiteral("-a"), "one word");
        row(ProfileFields::regionProblem, QStringLiteral("us1"), "");
        row(ProfileFields::regionProblem, QStringLiteral("US 1"), "one word");
        row(ProfileFields::regionProblem, QStringLiteral("us1/evil.example"), "one word");

        row(ProfileFields::proxyHostProblem, QStringLiteral("proxy.example.org"), "");
        row(ProfileFields::proxyHostProblem, QStringLiteral("10.0.0.1"), "");
        row(ProfileFields::proxyHostProblem, QStringLiteral("::1"), "");
        row(ProfileFields::proxyHostProblem, QStringLiteral("b\u00fccher.example"), "");
        row(ProfileFields::proxyHostProblem, {}, "Enter the proxy's host");
        row(ProfileFields::proxyHostProblem, QStringLiteral("http://proxy"), "without http://");
        row(ProfileFields::proxyHostProblem, QStringLiteral("proxy:3128"), "field of its own");
        row(ProfileFields::proxyHostProblem, QStringLiteral("a b"), "no host name");
        row(ProfileFields::proxyHostProblem, QStringLiteral("me:word@proxy"), "no host name");
        row(port, QStringLiteral("1"), "");
        row(port, QStringLiteral("65535"), "");
        row(port, QStringLiteral("0"), "from 1 to 65535");
        row(port, QStringLiteral("65536"), "from 1 to 65535");
    }

    void checks()
    {
        QFETCH(Check, check);
        QFETCH(QString, text);
        QFETCH(QString, problem);
        const QString found = check(text);
        QCOMPARE(found.isEmpty(), problem.isEmpty());
        QVERIFY2(found.contains(problem), qPrintable(found));
    }

    void aSecretIsNotRepeated()
    {
        const QString secret = QStringLiteral("s3cret s3cret");
        QVERIFY(!keySecret(secret).contains(QLatin1String("s3cret")));
        QVERIFY(!authToken(secret).contains(QLatin1String("s3cret")));
    }

    void authorityFile()
    {
        QVERIFY(ProfileFields::authorityFileProblem({}).isEmpty());
        const QString missing = m_folder.filePath(QStringLiteral("missing.pem"));
        QVERIFY(ProfileFields::authorityFileProblem(missing).contains(missing));
        QVERIFY(ProfileFields::authorityFileProblem(m_folder.path())
                    .contains(QStringLiteral("not a file")));
        QVERIFY(
            problemOf("-----BEGIN PRIVATE KEY-----\n").contains(QStringLiteral("no certificate")));
        QVERIFY(problemOf("\n-----BEGIN CERTIFICATE-----\n").isEmpty());
        QVERIFY(problemOf(QByteArray(5 << 20, 'x')).contains(QStringLiteral("larger than")));
    }

private:
    QString problemOf(const QByteArray &content)
    {
        QFile file(m_folder.filePath(QStringLiteral("authorities.pem")));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return QStringLiteral("the test could not write its file");
        file.close();
        return ProfileFields::authorityFileProblem(file.fileName());
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestProfileFields)
#include "tst_profilefields.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

#include <map>

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList forms;
    bool isCounted = false; // has %n, and so more than one form
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.isCounted = xml.attributes().value(QLatin1String("numerus")) == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source")
            message.source = xml.readElementText();
        else if (xml.name() != u"translation")
            xml.skipCurrentElement();
        else if (!message.isCounted)
            message.forms += xml.readElementText();
        else
            while (xml.readNextStartElement())
                message.forms += xml.readElementText();
    }
    return message;
}

QList<Message> readTranslation(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    xml.readNextStartElement();
    while (xml.readNextStartElement()) {
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == u"name")
                context = xml.readElementText();
            else if (xml.name() == u"message")
                messages += readMessage(xml, context);
            else
                xml.skipCurrentElement();
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("%L?(?:[0-9]{1,2}|n)"));
    QSet<QString> found;
    for (auto match = form.globalMatch(text); match.hasNext();)
        found += match.next().captured();
    return found;
}

// "one" says its number itself, or leaves it to the words.
QSet<QString> withoutNumber(QSet<QString> found)
{
    found -= {QStringLiteral("%n"), QStringLiteral("%Ln")};
    return found;
}

// The letter after a single &; none in a link's query.
QChar mnemonic(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("&(\\w)(?!\\w*=)"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = form.match(text);
    return match.hasMatch() ? match.captured(1).front().toLower() : QChar();
}

} // namespace

// What a translation must not lose, in each of resources/translations.
class TestTranslationFiles : public QObject
{
    Q_OBJECT

private slots:
    void eachPlaceholderIsKept_data() { addFiles(); }
    void eachPlaceholderIsKept();
    void mnemonicsAreKeptAndTellApart_data() { addFiles(); }
    void mnemonicsAreKeptAndTellApart();
    void theEndIsKept_data() { addFiles(); }
    void theEndIsKept();

private:
    static void addFiles();
    static QList<Message> messages();
};

void TestTranslationFiles::addFiles()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(MAPDESK_TRANSLATIONS));
    for (const QFileInfo &file : folder.entryInfoList({QStringLiteral("*.ts")}))
        QTest::newRow(qPrintable(file.completeBaseName())) << file.filePath();
}

QList<Message> TestTranslationFiles::messages()
{
    QFETCH(const QString, path);
    return readTranslation(path);
}

void TestTranslationFiles::eachPlaceholderIsKept()
{
    const QList<Message> all = messages();
    QVERIFY(!all.isEmpty());
    for (const Message &message : all) {
        const QSet<QString> wanted = placeholders(message.source);
        for (qsizetype i = 0; i < message.forms.size(); ++i) {
            const QSet<QString> kept = placeholders(message.forms[i]);
            const bool mayLackNumber = message.isCounted && i == 0;
            QVERIFY2(mayLackNumber ? withoutNumber(kept) == withoutNumber(wanted) : kept == wanted,
                     qPrintable(message.forms[i]));
        }
    }
}

// Texts of one context stand in one menu or panel. Those that share a mnemonic in English are never
// seen together, and may do so in each language.
void TestTranslationFiles::mnemonicsAreKeptAndTellApart()
{
    std::map<std::pair<QString, QChar>, Message> taken;
    for (const Message &message : messages()) {
        const QChar english = mnemonic(message.source);
        for (const QString &form : message.forms) {
            const QChar letter = mnemonic(form);
            QVERIFY2(letter.isNull() == english.isNull(), qPrintable(form));
            if (letter.isNull())
                continue;
            const auto [first, isNew] = taken.try_emplace({message.context, letter}, message);
            QVERIFY2(isNew || mnemonic(first->second.source) == english,
                     qPrintable(first->second.forms.front() + QStringLiteral(" / ") + form));
        }
    }
}

// A sentence stays a sentence, "…" keeps saying that a question follows, and what is put together
// keeps its blanks.
void TestTranslationFiles::theEndIsKept()
{
    for (const Message &message : messages()) {
        for (const QString &form : message.forms) {
            for (const QChar end : {u'.', u'…', u'?', u':', u' ', u'\n'})
                QVERIFY2(message.source.endsWith(end) == form.endsWith(end), qPrintable(form));
            QVERIFY2(message.source.startsWith(u' ') == form.startsWith(u' '), qPrintable(form));
        }
    }
}

QTEST_GUILESS_MAIN(TestTranslationFiles)
#include "tst_translationfiles.moc"

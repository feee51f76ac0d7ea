// SPDX-License-Identifier: GPL-3.0-or-later
#include "curlcommand.h"

#include "redaction.h"
#include "shellwords.h"
#include "syncurl.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace mapdesk {

namespace {

// The options that take a value, by their letter, and the long names that matter: those that say
// something here, and those whose value could be mistaken for the URL.
const QString lettersWithValue = QStringLiteral("AbcCdDeEFHKmoPQrtTuUwxXyYz");

const QHash<QString, QChar> &longNames()
{
    static const QHash<QString, QChar> names{
        {QStringLiteral("user"), u'u'},
        {QStringLiteral("proxy-user"), u'U'},
        {QStringLiteral("oauth2-bearer"), u'*'},
        {QStringLiteral("pass"), u'*'},
        {QStringLiteral("proxy-pass"), u'*'},
        {QStringLiteral("cookie"), u'b'},
        {QStringLiteral("cert"), u'E'},
        {QStringLiteral("header"), u'H'},
        {QStringLiteral("proxy-header"), u'H'},
        {QStringLiteral("request"), u'X'},
        {QStringLiteral("data"), u'd'},
        {QStringLiteral("data-ascii"), u'd'},
        {QStringLiteral("data-binary"), u'd'},
        {QStringLiteral("data-raw"), u'd'},
        {QStringLiteral("data-urlencode"), u'&'},
        {QStringLiteral("json"), u'd'},
        {QStringLiteral("form"), u'F'},
        {QStringLiteral("form-string"), u'F'},
        {QStringLiteral("upload-file"), u'T'},
        {QStringLiteral("url"), u'@'},
        {QStringLiteral("get"), u'G'},
        {QStringLiteral("referer"), u'e'},
        {QStringLiteral("user-agent"), u'A'},
        {QStringLiteral("proxy"), u'x'},
        {QStringLiteral("preproxy"), u'x'},
        {QStringLiteral("doh-url"), u'x'},
        {QStringLiteral("output"), u'o'},
    };
    return names;
}

bool isCurl(const QString &word)
{
    static const QRegularExpression name(QStringLiteral("(^|[/\\\\])curl(\\.exe)?$"));
    return name.match(word).hasMatch();
}

// What a user name and a password are, whoever says so.
bool isSidWithSecret(const QString &word)
{
    static const QRegularExpression pair(QStringLiteral("^(AC|SK)[0-9a-fA-F]{32}:(.+)$"));
    return isSecret(pair.match(word).captured(2));
}

bool hasSecretHeader(const QString &header)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*[\\w-]*(authorization|cookie|token|secret|api-?key)[\\w-]*\\s*:"
                       "\\s*((Basic|Bearer)\\s+)?(.*)$"),
        QRegularExpression::CaseInsensitiveOption);
    return isSecret(form.match(header).captured(4));
}

// A mail program makes one long dash of two, and typographic ones of short ones.
QString withPlainDashes(QString word)
{
    const bool isDash = word.startsWith(u'–') || word.startsWith(u'—');
    if (isDash)
        word.replace(0, 1, word.size() == 2 ? QStringLiteral("-") : QStringLiteral("--"));
    return word;
}

class CurlReader
{
public:
    explicit CurlReader(QStringList words)
        : m_words(std::move(words))
    {
    }

    CurlCommand read();

private:
    void readLong(const QString &word);
    void readLetters(const QString &word);
    QString takeValue();
    void take(QChar option, const QString &value);
    void takeOperand(const QString &word);
    void takeUser(const QString &userAndPassword);
    void note(bool isASecret) { m_command.hadSecret |= isASecret; }

    QStringList m_words;
    CurlCommand m_command;
    QString m_method;
    QStringList m_data;
    bool m_movesDataIntoQuery = false;
};

CurlCommand CurlReader::read()
{
    while (!m_words.isEmpty()) {
        const QString word = withPlainDashes(m_words.takeFirst());
        if (word.startsWith(u"--"))
            readLong(word.sliced(2));
        else if (word.startsWith(u'-'))
            readLetters(word.sliced(1));
        else
            takeOperand(word);
    }
    const bool sendsData = !m_data.isEmpty() && !m_movesDataIntoQuery;
    const bool onlyReads = m_method == u"GET" || m_method == u"HEAD";
    m_command.isWrite = m_method.isEmpty() ? sendsData : !onlyReads;
    if (m_movesDataIntoQuery && !m_command.url.isEmpty() && !m_data.isEmpty())
        m_command.url += (m_command.url.contains(u'?') ? u'&' : u'?') + m_data.join(u'&');
    return m_command;
}

void CurlReader::readLong(const QString &word)
{
    const qsizetype equals = word.indexOf(u'=');
    const QChar option = longNames().value(equals < 0 ? word : word.first(equals));
    if (option.isNull() || option == u'G')
        take(option, {});
    else
        take(option, equals < 0 ? takeValue() : word.sliced(equals + 1));
}

// "-sSu" is three options, and what follows a letter that takes a value is the value.
void CurlReader::readLetters(const QString &word)
{
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (!lettersWithValue.contains(word[i])) {
            take(word[i], {});
            continue;
        }
        const QString rest = word.sliced(i + 1);
        take(word[i], rest.isEmpty() ? takeValue() : rest);
        return;
    }
}

QString CurlReader::takeValue()
{
    return m_words.isEmpty() ? QString() : m_words.takeFirst();
}

void CurlReader::take(QChar option, const QString &value)
{
    switch (option.unicode()) {
    case u'u':
    case u'U':
    case u'E':
        takeUser(value);
        break;
    case u'b':
    case u'*':
        note(isSecret(value));
        break;
    case u'H':
        note(hasSecretHeader(value));
        break;
    case u'X':
        m_method = value.toUpper();
        break;
    case u'&': {
        const qsizetype equals = value.indexOf(u'=');
        m_data += value.first(equals + 1)
            + QString::fromLatin1(QUrl::toPercentEncoding(value.sliced(equals + 1)));
        break;
    }
    case u'd':
    case u'F':
    case u'T':
        m_data += value;
        break;
    case u'G':
        m_movesDataIntoQuery = true;
        break;
    case u'@':
        takeOperand(value);
        break;
    default:
        break;
    }
}

void CurlReader::takeOperand(const QString &word)
{
    if (m_command.url.isEmpty() && looksLikeUrl(word))
        m_command.url = word;
    else
        note(isSidWithSecret(word));
}

void CurlReader::takeUser(const QString &userAndPassword)
{
    const qsizetype colon = userAndPassword.indexOf(u':');
    note(colon >= 0 && isSecret(userAndPassword.sliced(colon + 1)));
}

} // namespace

std::optional<CurlCommand> curlCommandIn(const QString &text)
{
    if (!text.contains(u"curl"))
        return {};
    for (const QStringList &words : shellCommands(text)) {
        const auto curl = std::find_if(words.begin(), words.end(), isCurl);
        // A map may have this name.
        if (curl != words.end() && words.size() > 1)
            return CurlReader(words.sliced(curl + 1 - words.begin())).read();
    }
    return {};
}

} // namespace mapdesk

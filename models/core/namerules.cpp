// SPDX-License-Identifier: GPL-3.0-or-later
#include "namerules.h"

#include "displaytext.h"

#include <QRegularExpression>

#include <algorithm>

namespace mapdesk {

namespace {

using Problem = NameCheck::Problem;
using Risk = NameCheck::Risk;

bool isSidShaped(const QString &name)
{
    static const QRegularExpression sid(QStringLiteral("\\A[A-Z]{2}[a-f0-9]{32}\\z"));
    return sid.match(name).hasMatch();
}

Problem problemOf(const QString &name, int characters, int most)
{
    if (name.isEmpty())
        return Problem::Empty;
    if (!name.isValidUtf16())
        return Problem::NoText;
    if (name == u"." || name == u"..")
        return Problem::NoPath;
    return characters > most ? Problem::TooLong : Problem::None;
}

bool isSlash(QChar character)
{
    return character == u'/' || character == u'\\';
}

// What a URL makes of it where nobody encodes it: decoded, then taken apart.
bool leadsUp(const QString &name)
{
    QString path = QString::fromUtf8(QByteArray::fromPercentEncoding(name.toUtf8()));
    path.replace(u'\\', u'/');
    return path.split(u'/').contains(u"..");
}

template <typename Matches>
QString eachOnce(const QString &name, Matches matches)
{
    QString found;
    for (const QChar character : name) {
        if (matches(character) && !found.contains(character))
            found += character;
    }
    return found;
}

class Risks
{
public:
    explicit Risks(const QString &name)
        : m_name(name)
    {
    }

    void addIf(bool holds, Risk risk)
    {
        if (holds)
            m_found.push_back({risk, {}});
    }

    template <typename Matches>
    void add(Risk risk, Matches matches)
    {
        const QString characters = eachOnce(m_name, matches);
        if (!characters.isEmpty())
            m_found.push_back({risk, characters});
    }

    std::vector<NameCheck::Found> take() { return std::move(m_found); }

private:
    const QString &m_name;
    std::vector<NameCheck::Found> m_found;
};

std::vector<NameCheck::Found> risksOf(const QString &name)
{
    Risks risks(name);
    risks.addIf(leadsUp(name), Risk::LeadsUp);
    risks.add(Risk::EndsThePath, [](QChar c) { return c == u'#' || c == u'?'; });
    risks.add(Risk::SplitsThePath, isSlash);
    risks.add(Risk::IsDecoded, [](QChar c) { return c == u'%'; });
    risks.addIf(!name.isEmpty() && (name.front().isSpace() || name.back().isSpace()),
                Risk::OuterSpace);
    risks.add(Risk::Hidden, [](QChar c) { return mayDeceive(c.unicode()); });
    risks.addIf(name.normalized(QString::NormalizationForm_C) != name, Risk::LooksLikeAnother);
    return risks.take();
}

NameCheck withinLength(const QString &name, int most)
{
    NameCheck check;
    check.characters = int(name.toUcs4().size());
    check.problem = problemOf(name, check.characters, most);
    return check;
}

} // namespace

NameCheck NameCheck::ofKey(const QString &key)
{
    NameCheck check = withinLength(key, mostNameCharacters);
    check.risks = risksOf(key);
    return check;
}

NameCheck NameCheck::ofUniqueName(const QString &name)
{
    NameCheck check = ofKey(name);
    if (check.isAllowed() && isSidShaped(name))
        check.problem = Problem::LooksLikeSid;
    return check;
}

NameCheck NameCheck::ofIdentity(const QString &identity)
{
    return withinLength(identity, mostIdentityCharacters);
}

} // namespace mapdesk

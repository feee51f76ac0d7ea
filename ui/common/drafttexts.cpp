// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafttexts.h"

#include "displaytext.h"

namespace mapdesk {

namespace {

constexpr int mostInSentence = 3;
constexpr int mostLines = 8;

// One more is no longer than saying that there is one more.
bool isTooMany(const QStringList &names, int most)
{
    return names.size() > most + 1;
}

} // namespace

QString DraftTexts::name(const ItemKey &key, const QString &mapName)
{
    return tr("%1 in %2").arg(visibleText(toString(key)), visibleText(mapName));
}

QString DraftTexts::sentence(const QStringList &names)
{
    if (!isTooMany(names, mostInSentence))
        return names.join(QStringLiteral(", "));
    return tr("%1 and %n more", nullptr, int(names.size()) - mostInSentence)
        .arg(names.first(mostInSentence).join(QStringLiteral(", ")));
}

QString DraftTexts::lines(const QStringList &names)
{
    if (!isTooMany(names, mostLines))
        return names.join(QLatin1Char('\n'));
    const QString more = tr("and %n more", nullptr, int(names.size()) - mostLines);
    return (names.first(mostLines) + QStringList{more}).join(QLatin1Char('\n'));
}

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "nametexts.h"

#include "displaytext.h"

#include <QLocale>

namespace mapdesk {

namespace {

using Problem = NameCheck::Problem;
using Risk = NameCheck::Risk;

// "“#” and “?”" would need a grammar.
QString listed(const QString &characters)
{
    QStringList shown;
    for (const QChar character : characters)
        shown += NameTexts::tr("“%1”", "a character").arg(visibleText(character));
    return shown.join(QLatin1Char(' '));
}

} // namespace

NameCheck NameTexts::check(NameKind kind, const QString &name)
{
    return kind == NameKind::Key ? NameCheck::ofKey(name) : NameCheck::ofUniqueName(name);
}

QString NameTexts::problem(NameKind kind, const NameCheck &check)
{
    switch (check.problem) {
    case Problem::None:
        break;
    case Problem::Empty:
        return kind == NameKind::Key ? tr("Enter a key.") : QString();
    case Problem::TooLong:
        return tr("Too long by %1: Sync takes %2 characters.")
            .arg(QLocale().toString(check.characters - mostNameCharacters),
                 QLocale().toString(mostNameCharacters));
    case Problem::LooksLikeSid:
        return tr("Two capital letters and 32 digits from 0 to f are taken for a SID. Sync refuses "
                  "such a name.");
    case Problem::NoPath:
        return noPath(kind);
    case Problem::NoText:
        return tr("There is half a character in it, as a cut text has. Type it anew.");
    }
    return {};
}

QString NameTexts::noPath(NameKind kind)
{
    return kind == NameKind::Key
        ? tr("No URL can lead to an item with this key: a deletion would reach its map.")
        : tr("No URL can lead to a map by this name: a deletion would reach its service.");
}

QString NameTexts::warnings(NameKind kind, const NameCheck &check)
{
    QStringList lines;
    for (const NameCheck::Found &found : check.risks)
        lines += warning(kind, found);
    return lines.join(QLatin1Char('\n'));
}

QString NameTexts::warning(NameKind kind, const NameCheck::Found &found)
{
    const QString characters = listed(found.characters);
    switch (found.risk) {
    case Risk::LeadsUp:
        return leadsUp(kind);
    case Risk::EndsThePath:
        return tr("%1: programs with Twilio's libraries end the name there and reach another one.")
            .arg(characters);
    case Risk::SplitsThePath:
        return tr("%1: programs with Twilio's libraries refuse it, find nothing, or leave it out.")
            .arg(characters);
    case Risk::IsDecoded:
        return tr("%1: programs with Twilio's libraries can reach another name, as “a b” for "
                  "“a%20b”.")
            .arg(characters);
    case Risk::OuterSpace:
        return tr("There is a space at its start or end, which is easily missed.");
    case Risk::Hidden:
        return tr("There are characters in it that cannot be seen: %1").arg(characters);
    case Risk::LooksLikeAnother:
        return tr("Its accents are put together in an unusual way: another name can look the "
                  "same.");
    }
    return {};
}

QString NameTexts::leadsUp(NameKind kind)
{
    return kind == NameKind::Key
        ? tr("Programs with Twilio's libraries that delete this item can delete its map instead.")
        : tr("Programs with Twilio's libraries that delete this map can delete its service "
             "instead.");
}

QString NameTexts::count(const NameCheck &check)
{
    return tr("%1 of %2", "characters")
        .arg(QLocale().toString(check.characters), QLocale().toString(mostNameCharacters));
}

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "restoredtext.h"

#include "displaytext.h"

namespace mapdesk {

namespace {

constexpr size_t mostNamed = 20; // in the details of a message

} // namespace

QString RestoredText::counts(const MapRestored &restored)
{
    QStringList parts{tr("%Ln item(s)", nullptr, restored.items)};
    if (restored.permissions > 0)
        parts += tr("%Ln permission(s)", nullptr, restored.permissions);
    return parts.join(QStringLiteral(", "));
}

QString RestoredText::outcome(const MapRestored &restored)
{
    const QString name = visibleText(restored.map.displayName());
    const bool wasEmpty = restored.wasKeptWhole && restored.failures.empty()
        && restored.items + restored.expired + restored.permissions == 0;
    if (wasEmpty) {
        return tr("%1 is there again, empty as it was, as a new map: its SID, creator and dates "
                  "are others.")
            .arg(name);
    }
    return tr("%1 is there again with %2, as a new map: its SID, creator and dates are others.")
        .arg(name, counts(restored));
}

QString RestoredText::done(const MapRestored &restored)
{
    QStringList sentences{outcome(restored)};
    if (restored.expired > 0) {
        sentences += tr("%Ln item(s) had expired meanwhile and did not come back.", nullptr,
                        restored.expired);
    }
    if (!restored.wasKeptWhole)
        sentences += tr("The map had more than was kept; the rest did not come back.");
    return sentences.join(QLatin1Char(' '));
}

QString RestoredText::soFar(const MapRestored &restored)
{
    return tr("So far %1 of %2 are back; undoing the deletion once more goes on from there.")
        .arg(counts(restored), visibleText(restored.map.displayName()));
}

ErrorText RestoredText::failures(const MapRestored &restored)
{
    if (restored.failures.empty())
        return {};
    QStringList lines;
    for (const MapRestored::Failure &failure : restored.failures) {
        if (lines.size() == qsizetype(mostNamed))
            break;
        const QString what = failure.isPermission ? tr("Permission of %1: %2") : tr("Item %1: %2");
        lines += what.arg(visibleText(failure.name), visibleText(failure.error.message));
    }
    const auto count = int(restored.failures.size());
    return {tr("%Ln part(s) of %1 could not be put back.", nullptr, count)
                .arg(visibleText(restored.map.displayName())),
            tr("What they were is still in the history of this map."),
            lines.join(QLatin1Char('\n'))};
}

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "expiryconfirmation.h"

#include "expirytext.h"

namespace mapdesk {

Confirmation ExpiryConfirmation::of(const SyncMap &map, const std::optional<ItemKey> &key,
                                    std::optional<qint64> expiresMs, const ExpiryChoice &choice,
                                    qint64 nowMs, const QTimeZone &local)
{
    Confirmation confirmation;
    QStringList cautions;
    const Confirmation::Fact ofMap{tr("Map"), map.displayName()};
    if (key) {
        confirmation.question = tr("Change the expiry of this item?");
        confirmation.objects = {{tr("Item"), toString(*key)}, ofMap};
        confirmation.button = tr("Change expiry of %n item(s)", nullptr, 1);
    } else {
        confirmation.question = tr("Change the expiry of this map with all its items?");
        confirmation.objects = {ofMap};
        confirmation.button = tr("Change expiry of %n map(s)", nullptr, 1);
        cautions += tr("Sync cannot tell whether somebody else changes this map at the same "
                       "moment; the last change counts.");
    }
    if (resolveExpiry(choice, nowMs).verdict == ResolvedExpiry::Verdict::Clamped)
        cautions += ExpiryText::clamped();
    confirmation.before = ExpiryText::sentence(expiresMs, nowMs, local);
    confirmation.after = after(choice, nowMs, local);
    confirmation.caution = cautions.join(QLatin1Char('\n'));
    return confirmation;
}

QString ExpiryConfirmation::after(const ExpiryChoice &choice, qint64 nowMs, const QTimeZone &local)
{
    const ResolvedExpiry resolved = resolveExpiry(choice, nowMs);
    if (!resolved.canBeSent())
        return tr("That moment has passed.");
    return ExpiryText::sentence(resolved.expiresMs, nowMs, local);
}

} // namespace mapdesk

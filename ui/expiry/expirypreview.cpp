// SPDX-License-Identifier: GPL-3.0-or-later
#include "expirypreview.h"

#include "expirytext.h"

namespace mapdesk {

QString ExpiryPreview::text(std::optional<qint64> expiresMs, const ExpiryChoice &choice,
                            qint64 nowMs, const QTimeZone &local)
{
    using Verdict = ResolvedExpiry::Verdict;
    const ResolvedExpiry resolved = resolveExpiry(choice, nowMs);
    const auto beforeAndAfter = [&] {
        return tr("%1\n→ %2", "before and after")
            .arg(ExpiryText::sentence(expiresMs, nowMs, local),
                 ExpiryText::sentence(resolved.expiresMs, nowMs, local));
    };
    switch (resolved.verdict) {
    case Verdict::Nothing:
        return tr("The expiry stays as it is.");
    case Verdict::InThePast:
        return tr("That moment has passed. Choose a later one.");
    case Verdict::Clamped:
        return beforeAndAfter() + QLatin1Char('\n') + ExpiryText::clamped();
    case Verdict::Good:
        break;
    }
    return beforeAndAfter();
}

} // namespace mapdesk

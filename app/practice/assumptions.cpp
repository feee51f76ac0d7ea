// SPDX-License-Identifier: GPL-3.0-or-later
#include "assumptions.h"

#include "numbers.h"

#include <QStringList>

#include <algorithm>
#include <iterator>

namespace mapdesk::practice {

namespace {

using std::chrono::milliseconds;

struct Switch
{
    const char *name;
    const char *values; // as the help shows them; "a|b" are words, else a whole number
    qint64 most; // the largest number
    void (*set)(Assumptions &, qint64 value); // the word's index, or the number
};

template <auto member>
void setField(Assumptions &assumptions, qint64 value)
{
    auto &field = assumptions.*member;
    field = static_cast<std::remove_reference_t<decltype(field)>>(value);
}

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

// The words stand in the order of their enumerators.
constexpr Switch switches[] = {
    {"limit", "bucket|window", 0, setField<&Assumptions::limit>},
    {"conflict-code", "20412|54205", 0, setField<&Assumptions::conflictCode>},
    {"ttl-revision", "bump|keep", 0, setField<&Assumptions::ttlRevision>},
    {"data", "objects|any", 0, setField<&Assumptions::data>},
    {"full-last-page", "end|empty-page", 0, setField<&Assumptions::fullLastPage>},
    {"foreign-service", "20404|54056", 0, setField<&Assumptions::foreignService>},
    {"expiry-lag-ms", "N", dayMs, setField<&Assumptions::expiryLag>},
    {"read-delay-ms", "N", dayMs, setField<&Assumptions::readDelay>},
    {"concurrency", "N", 10'000, setField<&Assumptions::concurrency>},
};

QString form(const Switch &entry)
{
    return QStringLiteral("%1=%2").arg(QLatin1String(entry.name), QLatin1String(entry.values));
}

// Less than 0 where the switch does not take it.
qint64 valueOf(const Switch &entry, const QString &text)
{
    if (entry.most == 0)
        return QString::fromLatin1(entry.values).split(QLatin1Char('|')).indexOf(text);
    return numberBetween(0, entry.most, text).value_or(-1);
}

} // namespace

Result<void, QString> Assumptions::assume(const QString &text)
{
    const qsizetype equals = text.indexOf(QLatin1Char('='));
    const QString name = text.first(std::max<qsizetype>(equals, 0));
    const auto found = std::ranges::find_if(
        switches, [&](const Switch &entry) { return name == QLatin1String(entry.name); });
    if (found == std::end(switches))
        return failure(QStringLiteral("--assume \"%1\" is unknown; use %2")
                           .arg(text, help().replace(QLatin1Char('\n'), QStringLiteral(", "))));
    const qint64 value = valueOf(*found, text.sliced(equals + 1));
    if (value < 0)
        return failure(
            QStringLiteral("--assume \"%1\": use %2").arg(text, form(*found))
            + (found->most ? QStringLiteral(" with N from 0 to %1").arg(found->most) : QString()));
    found->set(*this, value);
    return {};
}

QString Assumptions::help()
{
    QStringList lines;
    for (const Switch &entry : switches)
        lines.append(form(entry));
    return lines.join(QLatin1Char('\n'));
}

} // namespace mapdesk::practice

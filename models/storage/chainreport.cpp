// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainreport.h"

#include "isotime.h"

#include <QCoreApplication>

namespace mapdesk {

namespace {

struct ChainReportText
{
    Q_DECLARE_TR_FUNCTIONS(ChainReportText)
};

QString timeOr(std::optional<qint64> ms)
{
    return ms ? isoTime(*ms) : ChainReportText::tr("an unknown time");
}

// A number may be larger than tr()'s own.
int shown(qint64 count)
{
    return int(qMin(count, qint64(std::numeric_limits<int>::max())));
}

QString stateSentence(const ChainReport &report)
{
    switch (report.state) {
    case ChainReport::State::Whole:
        return ChainReportText::tr("The journal is whole: every entry fits the one before it.");
    case ChainReport::State::Purged:
        return ChainReportText::tr(
                   "The journal is whole, and the data of %n entry(s) was purged: entry %1 of %2 "
                   "is the latest that says so.",
                   nullptr, shown(report.purged.payloads))
            .arg(report.purged.entry)
            .arg(timeOr(report.purged.whenMs));
    case ChainReport::State::Broken:
        break;
    }
    return ChainReportText::tr("The journal is broken. %1").arg(report.problem->text);
}

} // namespace

QStringList sentencesOf(const ChainReport &report)
{
    QStringList sentences{stateSentence(report)};
    if (report.problems > 1)
        sentences += ChainReportText::tr("That is the first of %n place(s) where it is broken.",
                                         nullptr, shown(report.problems));
    if (report.entries == 0)
        return sentences + QStringList(ChainReportText::tr("It has no entries."));
    sentences += ChainReportText::tr("It has %n entry(s), from %1 to %2.", nullptr,
                                     shown(report.entries))
                     .arg(timeOr(report.firstMs), timeOr(report.lastMs));
    if (report.timesBack > 0)
        sentences += ChainReportText::tr(
            "%n entry(s) say an earlier time than the entry before: the clock was set back.",
            nullptr, shown(report.timesBack));
    sentences += ChainReportText::tr("The hash of the last entry is %1.")
                     .arg(QLatin1String(report.head.toHex()));
    sentences += ChainReportText::tr(
        "Entries that were cut off at the end cannot be seen here: compare with the hash that an "
        "export named.");
    return sentences;
}

} // namespace mapdesk

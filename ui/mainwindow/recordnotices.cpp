// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordnotices.h"

#include "displaytext.h"
#include "drafttexts.h"
#include "writewords.h"

#include <algorithm>

namespace mapdesk {

namespace {

constexpr size_t mostNamed = 8;

QString nameOf(const WriteRecord &write)
{
    const QString map = WriteWords::mapName(write);
    return write.target.key ? DraftTexts::name(*write.target.key, map) : visibleText(map);
}

QString lineOf(const WriteRecord &write)
{
    return RecordNotices::tr("%1, %2: %3")
        .arg(nameOf(write), WriteWords::action(write), WriteWords::outcome(write));
}

} // namespace

ErrorText RecordNotices::found(const std::vector<WriteRecord> &writes)
{
    QStringList lines;
    for (size_t i = 0; i < std::min(writes.size(), mostNamed); ++i)
        lines << lineOf(writes[i]);
    if (writes.size() > mostNamed)
        lines << tr("%n more: the history has all of them.", nullptr,
                    int(writes.size() - mostNamed));
    const bool isAllKnown = std::all_of(writes.begin(), writes.end(),
                                        [](const WriteRecord &write) { return write.end; });
    const QString explanation = isAllKnown
        ? tr("Nothing was sent again. What stands there was read now:")
        : tr("Nothing was sent again. What could be read now says the rest; Mapdesk looks again "
             "at its next start:");
    return {
        tr("Mapdesk ended before it knew what became of %n write(s).", nullptr, int(writes.size())),
        explanation + u'\n' + lines.join(u'\n'),
        {}};
}

ErrorText RecordNotices::endNotRecorded(const WriteRecord &write, const QString &why)
{
    return {tr("What became of a write could not be recorded."),
            tr("%1. The next start of Mapdesk looks it up again. %2").arg(lineOf(write), why),
            {}};
}

} // namespace mapdesk

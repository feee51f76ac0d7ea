// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errortext.h"
#include "writerecord.h"

#include <QCoreApplication>

#include <vector>

namespace mapdesk {

// What the journal has to say to a person by itself.
class RecordNotices
{
    Q_DECLARE_TR_FUNCTIONS(RecordNotices)

public:
    // What was found of writes that an earlier run of the program had left open: see
    // WriteSettlement::finished(). There is at least one.
    static ErrorText found(const std::vector<WriteRecord> &writes);

    // What became of a write could not be recorded; `why` is a sentence.
    static ErrorText endNotRecorded(const WriteRecord &write, const QString &why);
};

} // namespace mapdesk

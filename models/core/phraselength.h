// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "phrasereader.h"
#include "result.h"

namespace mapdesk {

// The length of time in a typed phrase: "2h30m", "3 days and an hour". See ExpiryPhrase.
class PhraseLength
{
    Q_DECLARE_TR_FUNCTIONS(PhraseLength)

public:
    // Whole seconds, 1 or more; a hundred years at most. 0 where no length stands there, and then
    // nothing is taken. The error is a sentence for the person.
    static Result<qint64, QString> take(PhraseReader &reader);

    static QString zeroIsNoLength();

private:
    explicit PhraseLength(PhraseReader &reader)
        : m_reader(reader)
    {
    }

    // Whether a number and its unit stand there; something may be taken even where they do not.
    Result<bool, QString> takePart();
    Result<bool, QString> takeUnit(qint64 amount);

    PhraseReader &m_reader;
    qint64 m_seconds = 0;
    qint64 m_lastUnit = 0; // 0: none yet
};

} // namespace mapdesk

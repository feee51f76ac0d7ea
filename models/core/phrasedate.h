// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "phrasereader.h"
#include "result.h"

#include <QCoreApplication>
#include <QDate>

#include <optional>

namespace mapdesk {

// A date as it was typed, with a year or without.
struct TypedDate
{
    int day = 0;
    int month = 0;
    std::optional<int> year = {};

    // Without a year the first such day from `today` on. Not valid: there is none.
    QDate onOrAfter(const QDate &today) const;
};

// The date in a typed phrase, in the forms that can be read in one way only. See ExpiryPhrase.
class PhraseDate
{
    Q_DECLARE_TR_FUNCTIONS(PhraseDate)

public:
    // `reader` must outlive this.
    explicit PhraseDate(PhraseReader &reader);

    // Nothing where no date stands there: the reader is where it was. The error is a sentence for
    // the person.
    Result<std::optional<TypedDate>, QString> take();

private:
    bool takeYearMonthDay();
    bool takeDayAndMonthWithDots();
    bool takeDayAndMonthName();
    bool takeMonthNameAndDay();
    bool takeSlashes();
    std::optional<int> takeYear();
    bool refuse(const QString &problem);

    PhraseReader &m_reader;
    TypedDate m_date;
    std::optional<QString> m_problem;
};

} // namespace mapdesk

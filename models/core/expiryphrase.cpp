// SPDX-License-Identifier: GPL-3.0-or-later
#include "expiryphrase.h"

#include "displaytext.h"
#include "phraselength.h"
#include "phrasemoment.h"
#include "phrasereader.h"

namespace mapdesk {

namespace {

using Word = PhraseWords::Word;
using Outcome = Result<ExpiryPhrase, QString>;

QString quoted(const QString &text)
{
    constexpr qsizetype longest = 40;
    const QString start = text.size() > longest ? text.first(longest) + u'…' : text;
    return visibleText(start);
}

ExpiryPhrase ofChoice(const ExpiryChoice &choice)
{
    ExpiryPhrase phrase;
    phrase.choice = choice;
    return phrase;
}

QString notUnderstood(const QString &text)
{
    return ExpiryPhrase::tr("“%1” is not understood. Type for example 3d, 2h30m, tomorrow 18:00, "
                            "next monday, 2026-12-24 16:05 or never.")
        .arg(quoted(text));
}

// What is wrong where a number stands without what makes it a length or a moment.
QString problemWith(PhraseReader &reader, const QString &text)
{
    const size_t start = reader.position();
    const auto number = reader.takeNumber();
    if (!number || !reader.atEnd())
        return notUnderstood(text);
    if (number->value == 0)
        return PhraseLength::zeroIsNoLength();
    return ExpiryPhrase::tr("%1 of what? Say it with a unit: s, m, h, d or w; for example 3d.")
        .arg(quoted(reader.textSince(start)));
}

// Nothing where a moment may stand there instead.
std::optional<Outcome> readLength(PhraseReader &reader, const QString &text)
{
    const bool isExtension = reader.takeSign('+');
    const bool mustBeLength = isExtension || reader.takeWord(Word::In);
    const Result<qint64, QString> seconds = PhraseLength::take(reader);
    if (!seconds)
        return failure(seconds.error());
    if (*seconds == 0 && !mustBeLength)
        return {};
    if (*seconds == 0 || !reader.atEnd())
        return failure(problemWith(reader, text));
    if (!isExtension)
        return ofChoice(ExpiryChoice::in(*seconds));
    ExpiryPhrase phrase;
    phrase.extension = *seconds;
    return phrase;
}

Outcome readMoment(PhraseReader &reader, const QString &text,
                   const ExpiryPhrase::Circumstances &circumstances)
{
    const size_t start = reader.position();
    const auto found = PhraseMoment(reader, circumstances).take();
    if (!found)
        return failure(found.error());
    if (!*found || !reader.atEnd()) {
        reader.goTo(start);
        return failure(problemWith(reader, text));
    }
    ExpiryPhrase phrase = ofChoice(ExpiryChoice::at((*found)->ms));
    phrase.clockChange = (*found)->clockChange;
    return phrase;
}

} // namespace

Outcome ExpiryPhrase::read(const QString &text, const Circumstances &circumstances)
{
    constexpr qsizetype longest = 200;
    if (text.size() > longest)
        return failure(notUnderstood(text));
    const PhraseWords words(circumstances.locale);
    PhraseReader reader(text, words);
    const size_t start = reader.position();
    if (reader.takeWord(Word::Never) && reader.atEnd())
        return ofChoice(ExpiryChoice::never());
    reader.goTo(start);
    if (reader.takeSign('-') && reader.takeNumber())
        return failure(tr("An expiry lies ahead. Type it without the minus, for example 3d."));
    reader.goTo(start);
    if (const std::optional<Outcome> length = readLength(reader, text))
        return *length;
    return readMoment(reader, text, circumstances);
}

} // namespace mapdesk

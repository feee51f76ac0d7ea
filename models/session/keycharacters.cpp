// SPDX-License-Identifier: GPL-3.0-or-later
#include "keycharacters.h"

#include <QString>
#include <QStringDecoder>

#include <algorithm>

namespace mapdesk {

namespace {

constexpr char32_t surrogatesBegin = 0xD800;
constexpr char32_t surrogatesEnd = 0xE000;

} // namespace

bool isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return uchar(c) < 0x80; });
}

std::u32string charactersOf(const QByteArray &utf8)
{
    if (isAscii(utf8))
        return {utf8.begin(), utf8.end()};
    // QString::fromUtf8 would take a U+FEFF at the begin away.
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::ConvertInitialBom);
    const QString text = decoder(utf8);
    return text.toStdU32String();
}

QByteArray utf8Of(const std::u32string &characters)
{
    if (std::all_of(characters.begin(), characters.end(), [](char32_t c) { return c < 0x80; })) {
        QByteArray text(qsizetype(characters.size()), Qt::Uninitialized);
        std::transform(characters.begin(), characters.end(), text.begin(),
                       [](char32_t c) { return char(c); });
        return text;
    }
    return QString::fromStdU32String(characters).toUtf8();
}

int numberOf(char32_t character)
{
    return int(character < surrogatesBegin ? character
                                           : character - (surrogatesEnd - surrogatesBegin));
}

char32_t characterOfNumber(int number)
{
    const auto character = char32_t(number);
    return character < surrogatesBegin ? character : character + (surrogatesEnd - surrogatesBegin);
}

std::optional<std::u32string> beyondPrefix(std::u32string prefix)
{
    while (!prefix.empty() && prefix.back() == lastCharacter)
        prefix.pop_back();
    if (prefix.empty())
        return {};
    prefix.back() = characterOfNumber(numberOf(prefix.back()) + 1);
    return prefix;
}

} // namespace mapdesk

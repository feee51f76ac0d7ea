// SPDX-License-Identifier: GPL-3.0-or-later
#include "keycharacters.h"

#include "utf8.h"

#include <QString>
#include <QStringDecoder>

namespace mapdesk {

namespace {

constexpr char32_t surrogatesBegin = 0xD800;
constexpr char32_t surrogatesEnd = 0xE000;

} // namespace

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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "utf8.h"

#include <algorithm>
#include <array>

namespace mapdesk {

namespace {

// Which lead bytes start a sequence of which length, and which second bytes may follow them. All
// further bytes are 80 to BF.
struct SequenceForm
{
    uchar firstLead;
    uchar lastLead;
    uchar leastSecond;
    uchar mostSecond;
    int length;
};

constexpr std::array<SequenceForm, 8> multiByteForms{{
    {0xc2, 0xdf, 0x80, 0xbf, 2},
    {0xe0, 0xe0, 0xa0, 0xbf, 3},
    {0xe1, 0xec, 0x80, 0xbf, 3},
    {0xed, 0xed, 0x80, 0x9f, 3},
    {0xee, 0xef, 0x80, 0xbf, 3},
    {0xf0, 0xf0, 0x90, 0xbf, 4},
    {0xf1, 0xf3, 0x80, 0xbf, 4},
    {0xf4, 0xf4, 0x80, 0x8f, 4},
}};

} // namespace

int utf8SequenceLength(QByteArrayView text, qsizetype offset)
{
    const QByteArrayView rest = text.sliced(offset);
    if (rest.isEmpty())
        return 0;
    const uchar lead = uchar(rest[0]);
    if (lead < 0x80)
        return 1;
    const auto form = std::find_if(
        multiByteForms.begin(), multiByteForms.end(), [lead](const SequenceForm &candidate) {
            return candidate.firstLead <= lead && lead <= candidate.lastLead;
        });
    if (form == multiByteForms.end() || rest.size() < form->length)
        return 0;
    const uchar second = uchar(rest[1]);
    if (second < form->leastSecond || second > form->mostSecond)
        return 0;
    const QByteArrayView further = rest.sliced(2, form->length - 2);
    return std::all_of(further.begin(), further.end(), isUtf8Continuation) ? form->length : 0;
}

bool isAscii(QByteArrayView text)
{
    return std::none_of(text.begin(), text.end(), [](char byte) { return byte & 0x80; });
}

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
// Three JSON texts, compared and merged: the base, theirs and mine, parted by bytes that no UTF-8
// has. Where one is missing or no JSON, the one before it stands for it.
#include "fuzzing.h"
#include "mergecheck.h"

using namespace mapdesk;
using mapdesk::fuzz::require;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    std::vector<JsonText> texts;
    for (const QByteArray &part : fuzz::bytesOf(data, size).split('\xff')) {
        const auto json = JsonText::parse(part);
        texts.push_back(json || texts.empty() ? json.value_or(JsonText()) : texts.back());
    }
    while (texts.size() < 3)
        texts.push_back(texts.back());
    for (const JsonText &after : texts) {
        const QByteArray broken = brokenDiffPromise(texts[0], after);
        require(broken.isEmpty(), broken.constData());
    }
    const QByteArray broken = brokenMergePromise(texts[0], texts[1], texts[2], quint32(size));
    require(broken.isEmpty(), broken.constData());
    return 0;
}

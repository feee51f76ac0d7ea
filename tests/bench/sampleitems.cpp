// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleitems.h"

#include "benchitems.h"

#include <algorithm>

namespace mapdesk::bench {

SampleItems::SampleItems(const practice::SeedRecipe &recipe)
{
    practice::BenchItems items(recipe);
    m_texts.reserve(size_t(recipe.items));
    for (qint64 i = 0; i < recipe.items; ++i) {
        QByteArray key = items.nextKey();
        m_bytes += key.size() + recipe.dataBytes;
        const qint64 mixed = i * 7'919 % 1'000'003;
        m_texts.push_back({std::move(key), items.data(), QByteArray::number(mixed, 16), mixed});
    }
    std::sort(m_texts.begin(), m_texts.end(),
              [](const Text &one, const Text &other) { return one.key < other.key; });
}

ItemView SampleItems::item(qsizetype index) const
{
    static constexpr const char *creators[] = {"system", "alice@example.com", "flow:billing"};
    const Text &text = m_texts[size_t(index)];
    ItemView item{.key = text.key,
                  .data = text.data,
                  .revision = text.revision,
                  .createdBy = creators[text.mixed % 3],
                  .createdMs = firstMs,
                  .updatedMs = firstMs + text.mixed * 1'000,
                  .expiresMs = {}};
    if (text.mixed % 2 == 0)
        item.expiresMs = firstMs + text.mixed * 60'000;
    return item;
}

} // namespace mapdesk::bench

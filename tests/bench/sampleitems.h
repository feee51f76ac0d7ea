// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itempage.h"
#include "seedrecipe.h"

#include <vector>

namespace mapdesk::bench {

// When the items of a sample were made, UTC.
inline constexpr qint64 firstMs = 1'760'000'000'000;

// The items of a recipe in the order of their keys, made before anything is measured. Half of them
// expire; dates, revisions and creators are all mixed.
class SampleItems
{
public:
    explicit SampleItems(const practice::SeedRecipe &recipe);

    qsizetype size() const { return qsizetype(m_texts.size()); }
    qint64 bytes() const { return m_bytes; } // of keys and data

    ItemView item(qsizetype index) const; // valid as long as the sample

private:
    struct Text
    {
        QByteArray key;
        QByteArray data;
        QByteArray revision;
        qint64 mixed; // what the other values are made from
    };

    std::vector<Text> m_texts;
    qint64 m_bytes = 0;
};

} // namespace mapdesk::bench

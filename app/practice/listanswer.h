// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listpage.h"

namespace mapdesk::practice {

// One page of a list without seek, under the name `key`. `isKey` tells what its page tokens' keys
// look like, `fetch` gives the records of a KeyRange, `json` what is sent of one.
template <typename Fetch, typename Json>
Outcome<HttpAnswer> listAnswer(const Exchange &exchange, QByteArrayView key,
                               ListPage::KeyCheck isKey, Fetch fetch, Json json)
{
    auto page = ListPage::parse(exchange, ListPage::Seek::No, isKey);
    if (!page)
        return failure(page.error());
    auto records = fetch(page->range());
    if (!records)
        return failure(records.error());
    page->settle(*records);
    QList<QByteArray> texts;
    for (const auto &record : std::as_const(*records))
        texts.append(json(record));
    return page->answer(exchange, key, texts);
}

} // namespace mapdesk::practice

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callresult.h"
#include "practicehost.h"
#include "syncclient.h"
#include "writingtransport.h"

namespace mapdesk {

// A practice service with one empty service, and a client that may write to it.
class ClientOnPractice
{
public:
    explicit ClientOnPractice(const practice::PracticeOptions &options = withoutLimits())
        : m_practice(*practice::PracticeHost::start(options))
        , m_writing(m_practice->address().url.toString(),
                    {m_practice->address().accountSid, m_practice->address().authToken})
    {
    }

    static practice::PracticeOptions withoutLimits()
    {
        practice::PracticeOptions options;
        options.seed = *practice::SeedRecipe::parse(QStringLiteral("empty"));
        options.rateLimits = false;
        return options;
    }

    // One that takes "NAME=VALUE" for granted where nothing is documented.
    static practice::PracticeOptions assuming(const QString &text)
    {
        practice::PracticeOptions options = withoutLimits();
        if (!options.assumptions.assume(text))
            qFatal("there is no such assumption");
        return options;
    }

    const practice::PracticeAddress &address() const { return m_practice->address(); }

private:
    std::unique_ptr<practice::PracticeHost> m_practice;
    WritingTransport m_writing;

public:
    Transport &transport = m_writing.transport;
    SyncClient client{transport};
    ServiceSid service{m_practice->address().serviceSid};
};

// Reads a list in pages of two records, and shows each page to `visit`.
template <typename List, typename Visit>
void readPages(List list, Visit visit)
{
    PageRequest next{.pageSize = 2};
    do {
        const auto page = resultOf(list(next));
        if (!page)
            qFatal("%s", qPrintable(describe(page.error())));
        visit(*page);
        next.target = page->nextTarget;
    } while (!next.target.isEmpty());
}

template <typename Record, typename List>
std::vector<Record> recordsOf(List list)
{
    std::vector<Record> records;
    readPages(list, [&records](const Page<Record> &page) {
        records.insert(records.end(), page.records.begin(), page.records.end());
    });
    return records;
}

inline Ttl hour()
{
    return *Ttl::seconds(3600);
}

// Whole seconds between two moments; -1 if one of them is not there.
inline qint64 secondsBetween(std::optional<qint64> fromMs, std::optional<qint64> toMs)
{
    return fromMs && toMs ? (*toMs - *fromMs) / 1000 : -1;
}

} // namespace mapdesk

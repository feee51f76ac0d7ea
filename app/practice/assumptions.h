// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QString>

#include <chrono>

namespace mapdesk::practice {

// What the service does where Twilio documents nothing, or two things. The defaults are the
// likelier readings.
struct Assumptions
{
    enum class Limit {
        Bucket, // 200 at once, and 20 more each second
        Window, // 200 in any 10 seconds
    };
    enum class ConflictCode { Generic20412, Sync54205 };
    enum class TtlRevision { Bump, Keep };
    enum class Data { ObjectsOnly, Any };
    enum class FullLastPage {
        EndsTheList, // next_page_url is null
        IsFollowedByAnEmptyOne,
    };
    enum class ForeignService { NotFound20404, Forbidden54056 };

    Limit limit = Limit::Bucket;
    ConflictCode conflictCode = ConflictCode::Generic20412; // of a failed If-Match
    TtlRevision ttlRevision = TtlRevision::Bump; // of an item whose expiry alone changes
    Data data = Data::ObjectsOnly; // what an item's Data may be, beside null, which it never is
    FullLastPage fullLastPage = FullLastPage::EndsTheList;
    ForeignService foreignService = ForeignService::NotFound20404;

    // How long what has expired can still be read before it is gone.
    std::chrono::milliseconds expiryLag{std::chrono::minutes(5)};

    // How long reads go on giving what stood there before a write.
    std::chrono::milliseconds readDelay{0};

    // How many requests of the account may be in flight before 429/20429; 0: any number.
    int concurrency = 0;

    // Takes one "NAME=VALUE" of the command line. The error is a sentence for the user.
    Result<void, QString> assume(const QString &text);

    // One line a name, with its values, for the help text.
    static QString help();
};

} // namespace mapdesk::practice

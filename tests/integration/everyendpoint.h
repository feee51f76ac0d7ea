// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practiceclient.h"
#include "syncclient.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace mapdesk::test {

// What the calls are about. What a call changes or deletes, no other one needs.
struct Subjects
{
    ServiceSid service;
    ServiceSid doomedService;
    MapSid map;
    MapSid doomedMap;
    Revision changingItem;
    Revision expiringItem;
    Revision doomedItem;
};

// Makes them anew.
Subjects makeSubjects(const SyncClient &client, practice::PracticeClient &other);

// A call under way, of any type.
class Attempt
{
public:
    virtual ~Attempt() = default;

    virtual bool isDone() const = 0;

    // Only once it is done: what went wrong, if anything, and else the SIDs, keys or identities of
    // what came.
    virtual std::optional<ApiError> error() const = 0;
    virtual QStringList found() const = 0;
};

// One call of SyncClient.
struct Endpoint
{
    enum class Kind {
        List,
        Fetch,
        Write,
        Delete, // a write whose answer has no body
    };

    const char *name = "";
    Kind kind = Kind::Fetch;
    bool isConditional = false; // sends If-Match
    bool isListed = false; // the answer is a list, whatever comes of it
    bool isOfItems = false; // which are nothing without their keys
    std::function<std::unique_ptr<Attempt>(const SyncClient &, const Subjects &)> start;

    bool isWrite() const { return kind == Kind::Write || kind == Kind::Delete; }
};

// Every call that there is, each to another target.
const std::vector<Endpoint> &allEndpoints();

} // namespace mapdesk::test

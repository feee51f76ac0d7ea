// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openlocation.h"
#include "result.h"

namespace mapdesk {

class ServiceOrigin;

// What a URL of Sync's REST API says, read without asking anybody.
// https://www.twilio.com/docs/sync/api
struct SyncUrl
{
    Q_DECLARE_TR_FUNCTIONS(SyncUrl)

public:
    Result<OpenLocation, QString> location; // or why it leads nowhere here: a sentence
    bool hadSecret = false; // a password before the host; it is in nothing that is returned
};

// A URL with any host, a host with the API's path, or that path alone, which is taken for one of
// `origin`. Percent-encoding is decoded once for each segment. What is below a map's Items is an
// item (`Items?From=KEY`, too); lists and permissions are the map or service that they are of.
SyncUrl parseSyncUrl(const QString &text, const ServiceOrigin &origin);

// Whether parseSyncUrl() has something to say about it.
bool looksLikeUrl(const QString &text);

// UTF-8 without errors as a text, nothing left out.
Result<QString, QString> textOfSegment(const QByteArray &percentEncoded);

} // namespace mapdesk

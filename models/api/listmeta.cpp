// SPDX-License-Identifier: GPL-3.0-or-later
#include "listmeta.h"

#include "decodetexts.h"
#include "serviceorigin.h"

namespace mapdesk {

namespace {

constexpr qsizetype longestShownLink = 300;

Result<QByteArray, QString> readNextTarget(JsonMember &link, const ServiceOrigin &origin)
{
    // Twilio's own libraries take an empty link for none, too.
    if (link.text == "null" || link.text == R"("")")
        return QByteArray();
    const QByteArray url = stringOf(link).toByteArray();
    if (const std::optional<QByteArray> target = origin.targetOf(url))
        return *target;
    return failure(
        Decode::tr("The list's link to its next page leads elsewhere and is not followed: %1")
            .arg(QString::fromUtf8(url.isEmpty() ? link.text.toByteArray() : url)
                     .left(longestShownLink)));
}

} // namespace

Result<ListMeta, QString> readListMeta(simdjson::ondemand::value &value,
                                       const ServiceOrigin &origin)
{
    simdjson::ondemand::object object;
    if (value.get_object().get(object))
        return failure(noListMeta());
    ListMeta meta;
    Result<QByteArray, QString> nextTarget;
    visitMembers(object, [&](JsonMember &member) {
        if (member.name == "key")
            meta.key = stringOf(member).toByteArray().toStdString();
        else if (member.name == "next_page_url")
            nextTarget = readNextTarget(member, origin);
    });
    if (!nextTarget)
        return failure(nextTarget.error());
    meta.nextTarget = *nextTarget;
    return meta;
}

QString noListMeta()
{
    return Decode::tr("The answer is not a list: it has no “meta”");
}

QString noListRecords()
{
    return Decode::tr("The answer is not a list: it has no records");
}

QString notAListRecord()
{
    return Decode::tr("The list holds something that is not a resource");
}

} // namespace mapdesk

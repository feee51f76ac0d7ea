// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplepages.h"

#include <algorithm>

namespace mapdesk::bench {

namespace {

constexpr qsizetype networkBytes = 16 * 1024; // what one read of a socket brings

const QByteArray mapUrl = "https://sync.twilio.com/v1/Services/IS0123456789abcdef0123456789abcdef/"
                          "Maps/MP0123456789abcdef0123456789abcdef";

QByteArray dataOf(int number, qsizetype bytes)
{
    const QByteArray start = R"({"agent":"agent-)" + QByteArray::number(number)
        + R"(","active":true,"calls":[)" + QByteArray::number(number % 97)
        + R"(,3.50,-1e3],"contact":{"name":"Zo\u00eb","phone":"+4930123456"},"note":")";
    const QByteArray end = R"("})";
    return start + QByteArray(std::max<qsizetype>(bytes - start.size() - end.size(), 0), 'x') + end;
}

QByteArray itemOf(int number, qsizetype dataBytes)
{
    const QByteArray key = "item-" + QByteArray::number(number).rightJustified(8, '0');
    return R"({"key":")" + key
        + R"(","account_sid":"AC0123456789abcdef0123456789abcdef",)"
          R"("service_sid":"IS0123456789abcdef0123456789abcdef",)"
          R"("map_sid":"MP0123456789abcdef0123456789abcdef","url":")"
        + mapUrl + "/Items/" + key + R"(","revision":")" + QByteArray::number(number, 16)
        + R"(","data":)" + dataOf(number, dataBytes)
        + R"(,"created_by":"system","date_created":"2026-07-07T21:38:21Z",)"
          R"("date_updated":"2026-07-08T09:12:05Z","date_expires":"2026-07-17T21:38:21Z"})";
}

QByteArray pageOf(int page, qsizetype dataBytes)
{
    QByteArray body = R"({"items":[)";
    for (int i = 0; i < itemsPerPage; ++i)
        body += (i == 0 ? "" : ",") + itemOf(page * itemsPerPage + i, dataBytes);
    return body + R"(],"meta":{"key":"items","page":0,"page_size":100,"first_page_url":")" + mapUrl
        + R"(/Items?PageSize=100&Page=0","previous_page_url":null,"url":")" + mapUrl
        + R"(/Items?PageSize=100&Page=0","next_page_url":")" + mapUrl
        + R"(/Items?PageSize=100&PageToken=PTeyJrZXkiOiJpdGVtIn0%3D&Page=1"}})";
}

QByteArray asReceived(const QByteArray &body)
{
    QByteArray received;
    for (qsizetype place = 0; place < body.size(); place += networkBytes)
        received += body.mid(place, networkBytes);
    return received;
}

} // namespace

std::vector<QByteArray> samplePages(int pages, qsizetype dataBytes)
{
    std::vector<QByteArray> made;
    for (int page = 0; page < pages; ++page)
        made.push_back(asReceived(pageOf(page, dataBytes)));
    return made;
}

} // namespace mapdesk::bench

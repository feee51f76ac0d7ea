// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonwalk.h"
#include "result.h"

#include <QByteArray>
#include <QString>

#include <string>

namespace mapdesk {

class ServiceOrigin;

// What a list says about itself.
// https://www.twilio.com/docs/usage/twilios-response#response-formats-list-paging-information
struct ListMeta
{
    std::string key; // the member that holds the records
    QByteArray nextTarget; // as in Page
};

// The error is a plain sentence: it is no object, or a link is not on `origin`.
Result<ListMeta, QString> readListMeta(simdjson::ondemand::value &value,
                                       const ServiceOrigin &origin);

// What is said of an answer without it.
QString noListMeta();

// What is said of an answer without the member that it names, or where that is no array.
QString noListRecords();

// What is said where that array holds anything but objects.
QString notAListRecord();

} // namespace mapdesk

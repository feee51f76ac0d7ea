// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scriptedserver.h"

#include <QByteArrayList>
#include <QString>

namespace mapdesk {

// A file of tests/data/exchanges; its README.md says what is in one.
struct RecordedExchange
{
    QByteArray source;
    QByteArray request; // as textOf() puts it
    int status = 0;
    QByteArrayList headers; // of the answer
    QByteArray body;
    QByteArray result;

    // Of a file that cannot be read all is empty.
    static RecordedExchange read(const QString &fileName);
};

// The request as the files have it.
QByteArray textOf(const ScriptedServer::SeenRequest &request);

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordedexchange.h"

#include <QFile>

namespace mapdesk {

namespace {

QByteArray section(const QByteArray &text, const QByteArray &name)
{
    const QByteArray heading = "\n--- " + name + '\n';
    const qsizetype start = text.indexOf(heading);
    if (start < 0)
        return {};
    const qsizetype contents = start + heading.size();
    const qsizetype end = text.indexOf("\n--- ", contents);
    return text.sliced(contents, (end < 0 ? text.size() : end) - contents).trimmed();
}

// As the service would: a plus is a space.
QByteArray decoded(QByteArray text)
{
    return QByteArray::fromPercentEncoding(text.replace('+', ' '));
}

QByteArray formText(const QByteArray &form)
{
    QByteArray text;
    if (form.isEmpty())
        return text;
    for (const QByteArray &field : form.split('&')) {
        const qsizetype equals = field.indexOf('=');
        text += decoded(field.first(equals)) + '=' + decoded(field.sliced(equals + 1)) + '\n';
    }
    return '\n' + text;
}

QByteArray headerText(const ScriptedServer::SeenRequest &request, const QByteArray &name)
{
    const QByteArray value = request.header(name);
    if (value.isEmpty())
        return {};
    const bool isSecret = name == "Authorization";
    return name + ": " + (isSecret ? value.first(value.indexOf(' ')) + " ..." : value) + '\n';
}

} // namespace

RecordedExchange RecordedExchange::read(const QString &fileName)
{
    QFile file(fileName);
    RecordedExchange exchange;
    if (!file.open(QFile::ReadOnly))
        return exchange;
    const QByteArray text = file.readAll();
    exchange.source = text.first(text.indexOf('\n'));
    exchange.request = section(text, "request");
    exchange.result = section(text, "result");
    const QByteArray answer = section(text, "answer");
    const qsizetype bodyStart = answer.indexOf("\n\n");
    exchange.headers = answer.first(bodyStart < 0 ? answer.size() : bodyStart).split('\n');
    exchange.status = exchange.headers.takeFirst().toInt();
    if (bodyStart >= 0)
        exchange.body = answer.sliced(bodyStart + 2);
    return exchange;
}

QByteArray textOf(const ScriptedServer::SeenRequest &request)
{
    QByteArray text = request.requestLine().replace(" HTTP/1.1", "") + '\n';
    for (const char *name : {"Accept", "Authorization", "Content-Type", "If-Match"})
        text += headerText(request, name);
    return (text + formText(request.body)).trimmed();
}

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "openlink.h"

#include "syncurl.h"

#include <QRegularExpression>

#include <array>
#include <optional>

namespace mapdesk {

namespace {

enum Parameter {
    Service,
    Map,
    Key,
    ParameterCount,
};

std::optional<Parameter> parameterCalled(const QByteArray &name)
{
    if (name == "service")
        return Service;
    if (name == "map")
        return Map;
    if (name == "key")
        return Key;
    return {};
}

using Values = std::array<QString, ParameterCount>;

// What is wrong with a parameter; empty if its value is taken.
QString take(const QByteArray &parameter, Values &values)
{
    const qsizetype equals = parameter.indexOf('=');
    const auto which = parameterCalled(equals < 0 ? parameter : parameter.first(equals));
    if (!which)
        return OpenLocation::tr("A link has a service, a map and a key, and nothing else.");
    const auto value = textOfSegment(equals < 0 ? QByteArray() : parameter.sliced(equals + 1));
    if (!value)
        return value.error();
    if (value->isEmpty())
        return OpenLocation::tr("The link leaves a name empty.");
    if (!values[*which].isEmpty())
        return OpenLocation::tr("The link names the same thing twice.");
    values[*which] = *value;
    return {};
}

} // namespace

bool isOpenLink(const QString &text)
{
    return text.startsWith(u"mapdesk:", Qt::CaseInsensitive);
}

Result<OpenLocation, QString> parseOpenLink(const QString &link)
{
    static const QRegularExpression form(QStringLiteral("\\Amapdesk://open/?(?:\\?([^#]*))?\\z"),
                                         QRegularExpression::CaseInsensitiveOption
                                             | QRegularExpression::DotMatchesEverythingOption);
    const QString deception = deceptionIn(link);
    if (!deception.isEmpty())
        return failure(
            OpenLocation::tr("The link contains %1; it is not followed.").arg(deception));
    const QRegularExpressionMatch match = form.match(link);
    if (!match.hasMatch())
        return failure(OpenLocation::tr("A link begins with mapdesk://open? and carries no host."));
    const QByteArray query = match.captured(1).toUtf8();
    if (query.isEmpty())
        return failure(OpenLocation::tr("The link names nothing to open."));
    Values values;
    for (const QByteArray &parameter : query.split('&')) {
        const QString problem = take(parameter, values);
        if (!problem.isEmpty())
            return failure(problem);
    }
    if (values[Map].isEmpty() && !values[Key].isEmpty())
        return failure(OpenLocation::tr("The link names a key and not the map that it is in."));
    OpenLocation location{.service = ServiceSid(values[Service]),
                          .map = values[Map],
                          .key = ItemKey(values[Key].toUtf8())};
    const QString problem = location.problem();
    if (!problem.isEmpty())
        return failure(problem);
    return location;
}

} // namespace mapdesk

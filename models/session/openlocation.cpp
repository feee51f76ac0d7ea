// SPDX-License-Identifier: GPL-3.0-or-later
#include "openlocation.h"

#include "displaytext.h"
#include "endpoints.h"
#include "serviceorigin.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

namespace mapdesk {

namespace {

QString parameter(const char *name, const QByteArray &value)
{
    return QLatin1String(name) + u'=' + QString::fromLatin1(value.toPercentEncoding());
}

} // namespace

OpenLocation::Kind OpenLocation::kind() const
{
    if (!key.isEmpty())
        return Kind::Item;
    return map.isEmpty() ? Kind::Service : Kind::Map;
}

QString OpenLocation::link() const
{
    QStringList parameters;
    if (!service.isEmpty())
        parameters += parameter("service", service.value().toUtf8());
    if (!map.isEmpty())
        parameters += parameter("map", map.toUtf8());
    if (!key.isEmpty())
        parameters += parameter("key", key.value());
    return QStringLiteral("mapdesk://open?") + parameters.join(u'&');
}

QString OpenLocation::url(const ServiceOrigin &origin) const
{
    const auto target = [this]() -> Result<QByteArray> {
        if (map.isEmpty())
            return serviceTarget(service);
        if (key.isEmpty())
            return mapTarget(service, map);
        return itemTarget(service, MapSid(map), key);
    }();
    return target ? QString::fromLatin1(origin.url(*target).toEncoded()) : QString();
}

QString OpenLocation::problem() const
{
    if (!service.isEmpty() && !isDefaultService(service) && !isServiceSid(service.value()))
        return tr("This does not name the service by its SID, which is IS and 32 digits (0-9, "
                  "a-f).");
    for (const QString &name : {map, toString(key)}) {
        if (isDotSegment(name.toUtf8()))
            return tr("“%1” cannot be asked for by its name: on the way it would turn into another "
                      "address.")
                .arg(name);
        const qsizetype length = name.toUcs4().size();
        if (length > longestName)
            return tr("A name or key has at most %1 characters; this one has %L2.")
                .arg(longestName)
                .arg(length);
        const QString deception = deceptionIn(name);
        if (!deception.isEmpty())
            return tr("The name or key contains %1. Such a name is not opened from a pasted text: "
                      "it may not be what it looks like.")
                .arg(deception);
    }
    return {};
}

bool isServiceSid(const QString &text)
{
    static const QRegularExpression sid(QStringLiteral("\\AIS[0-9a-fA-F]{32}\\z"));
    return sid.match(text).hasMatch();
}

QString deceptionIn(const QString &text)
{
    for (const char32_t character : text.toUcs4()) {
        if (character == U'\n' || character == U'\r')
            return OpenLocation::tr("a line break");
        // Half a character is nothing that UTF-8 can carry.
        if (QChar::isSurrogate(character) || mayDeceive(character))
            return OpenLocation::tr("the invisible character U+%1")
                .arg(QString::number(uint(character), 16).toUpper().rightJustified(4, u'0'));
    }
    return {};
}

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "launchrequest.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace mapdesk {

namespace {

const QString profileMember = QStringLiteral("profile");
const QString linkMember = QStringLiteral("link");

} // namespace

QByteArray LaunchRequest::toMessage() const
{
    const QJsonObject object{{profileMember, profileName}, {linkMember, link}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<LaunchRequest> LaunchRequest::fromMessage(const QByteArray &message)
{
    const QJsonDocument document = QJsonDocument::fromJson(message);
    if (!document.isObject())
        return {};
    return LaunchRequest{document[profileMember].toString(), document[linkMember].toString()};
}

} // namespace mapdesk

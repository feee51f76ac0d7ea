// SPDX-License-Identifier: GPL-3.0-or-later
#include "launchrequest.h"

#include "opentext.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace mapdesk {

namespace {

const QString profileMember = QStringLiteral("profile");
const QString linkMember = QStringLiteral("link");

constexpr qsizetype longestLink = OpenText::longestText + 1;

} // namespace

QByteArray LaunchRequest::toMessage() const
{
    const QJsonObject object{{profileMember, profileName}, {linkMember, link.left(longestLink)}};
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

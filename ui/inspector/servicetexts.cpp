// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicetexts.h"

namespace mapdesk {

PropertiesModel::Meanings ServiceTexts::meanings()
{
    return {
        {QStringLiteral("acl_enabled"),
         tr("Whether identities of access tokens need permissions, map by map.")},
        {QStringLiteral("friendly_name"), tr("What somebody called the service; may change.")},
        {QStringLiteral("unique_name"), tr("The service's fixed name, where it has one.")},
        {QStringLiteral("webhook_url"),
         tr("Where Sync reports changes of the service's maps, lists and documents; null: "
            "nowhere.")},
        {QStringLiteral("webhooks_from_rest_enabled"),
         tr("Whether changes made over the REST API are reported to the webhook URL, too. What "
            "this program writes is such a change.")},
        {QStringLiteral("reachability_webhooks_enabled"),
         tr("Whether the webhook URL is told when SDK clients connect and disconnect.")},
        {QStringLiteral("reachability_debouncing_enabled"),
         tr("Whether a disconnection is reported only after a while, and not at all if the "
            "client is back by then.")},
        {QStringLiteral("reachability_debouncing_window"),
         tr("How long that while is, in milliseconds.")},
    };
}

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "permissionhandlers.h"

#include "answers.h"
#include "listanswer.h"
#include "names.h"
#include "parameters.h"
#include "representations.h"

namespace mapdesk::practice {

namespace {

Outcome<PermissionRecord> requestedPermission(const QByteArray &identity, const FormFields &form)
{
    PermissionRecord permission{.identity = identity};
    if (!isIdentity(identity))
        return refuse(Refusal::InvalidIdentity);
    return requiredFlag(form, "Read")
        .and_then([&](bool read) {
            permission.read = read;
            return requiredFlag(form, "Write");
        })
        .and_then([&](bool write) {
            permission.write = write;
            return requiredFlag(form, "Manage");
        })
        .map([&](bool manage) {
            permission.manage = manage;
            return permission;
        });
}

} // namespace

Outcome<HttpAnswer> listPermissions(const Exchange &exchange)
{
    return pathMap(exchange).and_then([&](const MapRecord &map) {
        return listAnswer(
            exchange, "permissions", isListPlace,
            [&](const KeyRange &range) { return exchange.state.permissions().list(map.id, range); },
            [&](const PermissionRecord &permission) {
                return permissionJson(exchange, map, permission);
            });
    });
}

Outcome<HttpAnswer> fetchPermission(const Exchange &exchange)
{
    const auto map = pathMap(exchange);
    if (!map)
        return failure(map.error());
    return exchange.state.permissions()
        .find(map->id, pathIdentity(exchange))
        .map([&](const PermissionRecord &permission) {
            return jsonAnswer(200, permissionJson(exchange, *map, permission));
        });
}

Outcome<HttpAnswer> updatePermission(const Exchange &exchange)
{
    const auto map = pathMap(exchange);
    if (!map)
        return failure(map.error());
    const auto permission = requestedPermission(pathIdentity(exchange), exchange.form);
    if (!permission)
        return failure(permission.error());
    return exchange.state.permissions().set(map->id, *permission).map([&] {
        return jsonAnswer(200, permissionJson(exchange, *map, *permission));
    });
}

Outcome<HttpAnswer> deletePermission(const Exchange &exchange)
{
    return pathMap(exchange)
        .and_then([&](const MapRecord &map) {
            return exchange.state.permissions().remove(map.id, pathIdentity(exchange));
        })
        .map(deletedAnswer);
}

} // namespace mapdesk::practice

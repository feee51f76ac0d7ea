// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QObject;

namespace mapdesk {

// What QtKeychain does not tell about freedesktop.org's Secret Service: an entry that is locked,
// and stayed locked when the person was asked, is "not found" when it is read and "removed" when it
// is removed. https://specifications.freedesktop.org/secret-service-spec/latest/
namespace secretservice {

// Asks whether a locked entry of this name is there. `tell` is called once, through the event loop,
// unless `context` died: false where nothing says so. To be used when the session's bus has
// answered before: without that the first use may wait for it.
void hasLockedItem(const QString &service, const QString &key, QObject *context,
                   std::function<void(bool)> tell);

} // namespace secretservice

} // namespace mapdesk

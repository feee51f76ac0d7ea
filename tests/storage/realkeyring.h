// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mapdesk {

// The gnome-keyring of the session that installer/dev/keyring-session.sh has made, looked at and
// handled past everything that is tested.
namespace realkeyring {

// How many entries it has whose attributes are those of this service, and of this key where one is
// given; locked ones count. -1 where it does not answer.
int entries(const QString &service, const QString &key = {});

void lock();
void unlock();
bool isLocked();

// Its process takes no message until it is told to go on.
void stop();
void goOn();

} // namespace realkeyring

} // namespace mapdesk

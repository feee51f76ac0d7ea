// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

class QTcpSocket;

namespace mapdesk::practice {

// Whether the client's side has everything that was written; true where the system does not tell.
bool hasReceivedAll(const QTcpSocket &client);

// Cuts the connection off, so that the client sees a reset (RST); an abort where that cannot be
// asked for.
void reset(QTcpSocket &client);

// How many connections the process has descriptors for, with some left over for all else.
qsizetype connectionRoom();

// Closes a connection that was accepted and is not wanted.
void closeDescriptor(qintptr descriptor);

} // namespace mapdesk::practice

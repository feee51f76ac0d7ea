// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace mapdesk::bench {

// Answers every request with the same bytes, as fast as sockets allow: what the service is compared
// with. Runs on threads of its own, on processor `core` alone, until the program ends. Gives its
// port; ends the program where there is none.
int startConstantServer(std::string answer, int core);

// Keeps the calling thread, and those that it starts, on one processor.
void stayOn(int core);

} // namespace mapdesk::bench

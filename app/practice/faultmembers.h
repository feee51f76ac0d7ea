// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultrule.h"
#include "result.h"

#include <QJsonValue>
#include <QString>

namespace mapdesk::practice {

// The members that every rule of a fault plan may hold: "a|b".
inline constexpr const char *commonFaultMembers = "fault|method|path|skip|times|probability";

// Takes the value of a rule's member that the rule's kind lists, or one of every rule but "fault".
// The error says what such a member takes.
Result<void, QString> readFaultMember(FaultRule &rule, const QString &name,
                                      const QJsonValue &value);

} // namespace mapdesk::practice

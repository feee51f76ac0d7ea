// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practiceoptions.h"
#include "result.h"

#include <QStringList>

#include <variant>

namespace mapdesk::practice {

struct HelpWanted
{
    QString text;
};

// What the command line asks for. `arguments` begin with the program's name. The error is a
// sentence for the user that names the input and the remedy.
Result<std::variant<PracticeOptions, HelpWanted>, QString>
parseArguments(const QStringList &arguments);

} // namespace mapdesk::practice

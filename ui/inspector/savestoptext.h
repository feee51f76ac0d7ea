// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataedit.h"
#include "errortext.h"
#include "itemcommands.h"

#include <QCoreApplication>

#include <functional>

namespace mapdesk {

// Why a save stopped, and what to do, for the message area. The person's text is kept in each case,
// which it says.
class SaveStopText
{
    Q_DECLARE_TR_FUNCTIONS(SaveStopText)

public:
    // `again` saves once more; it must be safe as MessageAction::run is.
    static ErrorText explain(const CommandTarget &target, const SaveStop &stop,
                             const std::function<void()> &again);

private:
    static QString explanationOf(SaveStop::Reason reason);
};

} // namespace mapdesk

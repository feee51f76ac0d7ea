// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"
#include "writeoutcome.h"

#include <QMetaType>

#include <optional>

namespace mapdesk {

// Why a command did not do what it should.
struct CommandFailure
{
    ApiError error;

    // Of a write that was not answered as it should be: what became of it, as far as reading again
    // shows; never Applied. Absent where the error itself says it.
    std::optional<WriteOutcome> outcome = {};
};

} // namespace mapdesk

Q_DECLARE_METATYPE(mapdesk::CommandFailure)

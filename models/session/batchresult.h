// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandfailure.h"
#include "writereversal.h"

namespace mapdesk {

// What became of one item of a batch.
struct BatchResult
{
    enum class Kind {
        Waiting, // for its turn
        UnderWay,
        Done,
        NothingToDo, // it was already as it should be, or is nothing that can be extended
        Changed, // by somebody else since it was shown: left as it is
        Gone, // deleted, or expired
        Failed, // refused, or it could not be sent: `failure`
        CannotTell, // it left, and what became of it cannot be told
        NotTried, // the batch was stopped before
    };

    Kind kind = Kind::Waiting;
    CommandFailure failure = {}; // why; of NotTried where an error stopped the batch

    bool isOver() const { return kind != Kind::Waiting && kind != Kind::UnderWay; }

    // Whether it is as the person wanted it.
    bool isGood() const { return kind == Kind::Done || kind == Kind::NothingToDo; }

    static BatchResult of(const CommandFailure &failure);
    static BatchResult of(const ReversalStop &stop);

    // Of a failure: whether the next item would very likely meet it, too.
    bool concernsAll() const;
};

} // namespace mapdesk

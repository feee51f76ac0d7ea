// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "writereversal.h"

#include <QTimer>

namespace mapdesk {

// A reversal that looks at what stands there. Reads may be late: where what is found may be from
// before our write, it looks once more after a pause.
class LookingReversal : public WriteReversal
{
    Q_OBJECT

protected:
    LookingReversal(const ReversalTools &tools, const ReversalRequest &request);

    void run() override { look(); }

    // Reads, and judges what comes.
    virtual void look() = 0;

    // Whether look() comes once more after the pause: once, until beginLooking().
    bool looksAgain();
    void beginLooking() { m_hasLooked = false; }

    // The store of the item's map, where that is open.
    void follow(const Result<MapItem> &now);

    // After a write that decides it.
    template <typename T>
    void finishBy(const WriteResult<T> &result);

private:
    QTimer m_pause;
    bool m_hasLooked = false;
};

template <typename T>
void LookingReversal::finishBy(const WriteResult<T> &result)
{
    if (result.isApplied())
        finish();
    else if (result.failure().error.kind == ApiError::Kind::NotFound)
        stop(Reason::Gone, {}, result.failure());
    else
        fail(result.failure());
}

} // namespace mapdesk

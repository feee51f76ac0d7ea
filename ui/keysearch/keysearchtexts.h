// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keysearch.h"
#include "loadstate.h"

#include <QCoreApplication>

namespace mapdesk {

// What a search for a key says of itself.
class KeySearchTexts
{
    Q_DECLARE_TR_FUNCTIONS(KeySearchTexts)

public:
    // Which maps were searched.
    struct Range
    {
        QString service; // its name, plain text
        QString scope; // the KeySearchScope's
        // How far the service's list of maps was read; Complete where it was not needed.
        LoadState list = LoadState::Complete;
        bool isWholeService = false;
    };

    // "412 of 3,000 maps asked, 2 items found". While it runs.
    static QString progress(const KeySearch &search);

    // What came of it, in whole sentences: over how many maps it ran, and what that means.
    static QString outcome(const KeySearch &search, const Range &range);

    // Whether that is the whole truth: all maps were asked.
    static bool isComplete(const KeySearch &search, const Range &range);

    // What GoOn does then; empty: nothing is left to do.
    static QString wayOn(const KeySearch &search, const Range &range);

    // "3 maps could not be asked: orders, customers and others."
    static QString failed(const std::vector<KeySearch::Failure> &failures);

private:
    static QString howFar(const KeySearch &search, const Range &range);
    static QString found(const KeySearch &search, const Range &range);
    static QStringList reservations(const KeySearch &search, const Range &range);
};

} // namespace mapdesk

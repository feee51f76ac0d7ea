// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace mapdesk::practice {

// The claim of this process on a data file: readable by its owner alone, and locked by a file
// beside it ("FILE.lock") as long as the claim lives.
class DataFile
{
public:
    // Makes the file if it is not there. An empty name claims nothing. The error is a sentence for
    // the user.
    static Result<std::unique_ptr<DataFile>, QString> claim(const QString &file);

private:
    explicit DataFile(const QString &file)
        : m_lock(file + QStringLiteral(".lock"))
    {
    }

    QLockFile m_lock;
};

} // namespace mapdesk::practice

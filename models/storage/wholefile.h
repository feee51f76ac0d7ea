// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace mapdesk {

// Makes `bytes` all that is in the file, which only this user can read then. The file is the old
// one or the new one, never half of it; its folder is made where it is missing. The error is a
// sentence that names the file and the remedy.
Result<void, QString> writeWholeFile(const QString &path, const QByteArray &bytes);

// The same for what is too much to be held at once: `produce` hands it over piece by piece. What
// `produce` fails with is the error; whether the disk takes it is no matter of its.
using WritePiece = std::function<void(const QByteArray &bytes)>;
Result<void, QString>
writeWholeFile(const QString &path,
               const std::function<Result<void, QString>(const WritePiece &write)> &produce);

// All that is in the file. One with more than `limit` bytes is an error, as is what is no file. The
// error is a sentence that names the file and the remedy.
Result<QByteArray, QString> readWholeFile(const QString &path, qint64 limit);

} // namespace mapdesk

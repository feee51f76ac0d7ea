// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace mapdesk {

// The words of commands as a shell would read them, one list for each command of `text`: quotes of
// every kind, $'..', backslashes, and lines that go on (\, and ^ or ` as on Windows). Nothing is
// expanded. Kinder than a shell where a text was copied through a mail or a web page: a bare line
// break is a blank, typographic quotes are quotes, a quote without an end reaches to the end.
QList<QStringList> shellCommands(const QString &text);

} // namespace mapdesk

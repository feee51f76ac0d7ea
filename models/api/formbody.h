// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <utility>
#include <vector>

namespace mapdesk {

// Names and values (UTF-8) of a form, in the order in which they are sent.
using FormFields = std::vector<std::pair<QByteArray, QByteArray>>;

// The fields as an application/x-www-form-urlencoded body, or as the query of a target: all but
// letters, digits and "-._~" percent-encoded, the space, too.
QByteArray encodedForm(const FormFields &fields);

} // namespace mapdesk

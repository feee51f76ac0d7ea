// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <simdjson.h>

#include <string_view>

namespace mapdesk {

// A member of an object while it is walked over.
struct JsonMember
{
    std::string_view name; // unescaped UTF-8
    QByteArrayView text; // the value's bytes exactly as they stand in the body
    simdjson::ondemand::value value; // still to be read if it is a string or another scalar
};

// Calls `visit` for each member of `object`, in order. One whose name or value cannot be read is
// passed over; the error is that of a text where no next member can be found.
template <typename Visit>
simdjson::error_code visitMembers(simdjson::ondemand::object &object, Visit visit)
{
    for (auto field : object) {
        JsonMember member;
        std::string_view text;
        if (field.error())
            return field.error();
        if (field.unescaped_key().get(member.name) || field.value().get(member.value)
            || simdjson::to_json_string(member.value).get(text))
            continue;
        member.text = QByteArrayView(text.data(), qsizetype(text.size()));
        visit(member);
    }
    return simdjson::SUCCESS;
}

// The UTF-8 of a member that is a string; empty for anything else.
inline QByteArrayView stringOf(JsonMember &member)
{
    std::string_view string;
    if (!member.text.startsWith('"') || member.value.get_string().get(string))
        return {};
    return {string.data(), qsizetype(string.size())};
}

} // namespace mapdesk

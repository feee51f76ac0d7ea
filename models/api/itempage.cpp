// SPDX-License-Identifier: GPL-3.0-or-later
#include "itempage.h"

#include "decodetexts.h"
#include "isodate.h"
#include "jsonbody.h"
#include "listmeta.h"

#include <QCoreApplication>

#include <cstring>
#include <string_view>

namespace mapdesk {

namespace {

using simdjson::error_code;
using simdjson::ondemand::object;
using simdjson::ondemand::value;

constexpr std::string_view usualRecordsName = "items";
constexpr size_t usualPageSize = 100;
constexpr size_t longestForKeptParser = 512 * 1024;

std::string_view trimmed(std::string_view token)
{
    return token.substr(0, token.find_last_not_of(" \t\n\r") + 1);
}

// The name of a member, without copying it where it holds no escape.
error_code nameOf(simdjson::simdjson_result<simdjson::ondemand::field> &field,
                  std::string_view &name)
{
    simdjson::ondemand::raw_json_string raw;
    if (const error_code error = field.key().get(raw))
        return error;
    // That a string ends is sure from the start.
    const char *end = raw.raw();
    while (*end != '"' && *end != '\\')
        ++end;
    name = {raw.raw(), size_t(end - raw.raw())};
    if (*end == '\\' && field.unescaped_key().get(name))
        name = {}; // no name that matters
    return simdjson::SUCCESS;
}

// The text of a value as it stands in the body.
error_code rawTextOf(value &value, std::string_view &text)
{
    std::string_view token = value.raw_json_token();
    error_code error = simdjson::SUCCESS;
    if (token.starts_with('{')) {
        object object;
        if (!(error = value.get_object().get(object)))
            error = object.raw_json().get(token);
    } else if (token.starts_with('[')) {
        simdjson::ondemand::array array;
        if (!(error = value.get_array().get(array)))
            error = array.raw_json().get(token);
    } else if (token.empty()
               || std::string_view("}],:").find(token.front()) != std::string_view::npos) {
        error = simdjson::TAPE_ERROR;
    }
    text = trimmed(token);
    return error;
}

// What reads pages that are not immense. It has memory of some times a page, which for each page
// anew would cost as much as the reading.
simdjson::ondemand::parser &keptParser()
{
    static thread_local simdjson::ondemand::parser parser;
    return parser;
}

// Reads a page's body in one walk. simdjson finds the structure and checks the whole for UTF-8;
// what of the text is passed over, or handed on as `data`, is not looked at.
class ItemPageReader
{
public:
    ItemPageReader(const QByteArray &body, const ServiceOrigin &origin)
        : m_origin(origin)
    {
        m_page.body = paddedText(body);
    }

    Result<ItemPage, QString> read();

private:
    error_code walk(std::string_view recordsName);
    error_code readMember(std::string_view name, value &value, std::string_view recordsName);
    error_code readRecords(value &value);
    error_code readItem(object &object);
    error_code readItemMember(ItemView &item, std::string_view name, value &value);
    QByteArrayView stringOf(value &value);
    QByteArrayView keptUnescaped(std::string_view string);
    QString structureProblem(error_code error) const;

    const ServiceOrigin &m_origin;
    simdjson::ondemand::parser m_ownParser;
    simdjson::ondemand::document m_document;
    ItemPage m_page;
    qsizetype m_unescapedSize = 0;
    Result<ListMeta, QString> m_meta = failure(noListMeta());
    std::optional<QString> m_recordsProblem = noListRecords();
};

Result<ItemPage, QString> ItemPageReader::read()
{
    const auto size = size_t(m_page.body.size());
    const simdjson::padded_string_view text(m_page.body.constData(), size,
                                            size + simdjson::SIMDJSON_PADDING);
    auto &parser = size <= longestForKeptParser ? keptParser() : m_ownParser;
    error_code error = parser.iterate(text).get(m_document);
    if (!error)
        error = walk(usualRecordsName);
    if (!error && m_meta && m_meta->key != usualRecordsName) {
        m_document.rewind();
        m_recordsProblem = noListRecords();
        error = walk(std::string(m_meta->key));
    }
    if (error)
        return failure(structureProblem(error));
    if (!m_meta)
        return failure(m_meta.error());
    if (m_recordsProblem)
        return failure(*m_recordsProblem);
    m_page.nextTarget = m_meta->nextTarget;
    return std::move(m_page);
}

error_code ItemPageReader::walk(std::string_view recordsName)
{
    object root;
    if (const error_code error = m_document.get_object().get(root))
        return error;
    for (auto field : root) {
        std::string_view name;
        value value;
        error_code error = nameOf(field, name);
        if (!error)
            error = field.value().get(value);
        if (!error)
            error = readMember(name, value, recordsName);
        if (error)
            return error;
    }
    // The walk also ends where an error stopped it, or where more text follows.
    const bool isAtEnd = m_document.current_location().error() == simdjson::OUT_OF_BOUNDS;
    return isAtEnd ? simdjson::SUCCESS : simdjson::TAPE_ERROR;
}

error_code ItemPageReader::readMember(std::string_view name, value &value,
                                      std::string_view recordsName)
{
    if (name == "meta")
        m_meta = readListMeta(value, m_origin);
    else if (name == recordsName)
        return readRecords(value);
    return simdjson::SUCCESS;
}

error_code ItemPageReader::readRecords(value &value)
{
    m_page.items.clear();
    m_page.items.reserve(usualPageSize);
    m_unescapedSize = 0;
    m_recordsProblem = noListRecords();
    simdjson::ondemand::array array;
    if (const error_code error = value.get_array().get(array))
        return error == simdjson::INCORRECT_TYPE ? simdjson::SUCCESS : error;
    m_recordsProblem.reset();
    for (auto element : array) {
        object object;
        error_code error = element.get_object().get(object);
        if (error == simdjson::INCORRECT_TYPE) {
            m_recordsProblem = notAListRecord();
            return simdjson::SUCCESS;
        }
        if (!error)
            error = readItem(object);
        if (error)
            return error;
    }
    return simdjson::SUCCESS;
}

error_code ItemPageReader::readItem(object &object)
{
    ItemView &item = m_page.items.emplace_back();
    for (auto field : object) {
        std::string_view name;
        value value;
        error_code error = nameOf(field, name);
        if (!error)
            error = field.value().get(value);
        if (!error)
            error = readItemMember(item, name, value);
        if (error)
            return error;
    }
    // Without a key it can be no row, and a page without it would not tell what the map holds.
    if (item.key.isEmpty() && !m_recordsProblem)
        m_recordsProblem = Decode::tr("Item %1 of the list has no key").arg(m_page.items.size());
    return simdjson::SUCCESS;
}

error_code ItemPageReader::readItemMember(ItemView &item, std::string_view name, value &value)
{
    if (name == "data") {
        std::string_view text;
        const error_code error = rawTextOf(value, text);
        item.data = {text.data(), qsizetype(text.size())};
        return error;
    }
    if (name == "key")
        item.key = stringOf(value);
    else if (name == "revision")
        item.revision = stringOf(value);
    else if (name == "created_by")
        item.createdBy = stringOf(value);
    else if (name == "date_created")
        item.createdMs = msFromIsoDate(stringOf(value));
    else if (name == "date_updated")
        item.updatedMs = msFromIsoDate(stringOf(value));
    else if (name == "date_expires")
        item.expiresMs = msFromIsoDate(stringOf(value));
    return simdjson::SUCCESS;
}

// Empty for anything but a string.
QByteArrayView ItemPageReader::stringOf(value &value)
{
    const std::string_view token = trimmed(value.raw_json_token());
    if (!token.starts_with('"'))
        return {};
    if (std::memchr(token.data(), '\\', token.size()) == nullptr)
        return {token.data() + 1, qsizetype(token.size()) - 2};
    std::string_view string;
    return value.get_string().get(string) ? QByteArrayView() : keptUnescaped(string);
}

// simdjson's own copy goes with the parser. Without its escapes a string is shorter, so that all of
// a body's strings find room in as many bytes as the body has.
QByteArrayView ItemPageReader::keptUnescaped(std::string_view string)
{
    if (m_page.unescaped.isNull())
        m_page.unescaped = QByteArray(m_page.body.size(), Qt::Uninitialized);
    char *const place = m_page.unescaped.data() + m_unescapedSize;
    std::memcpy(place, string.data(), string.size());
    m_unescapedSize += qsizetype(string.size());
    return {place, qsizetype(string.size())};
}

QString ItemPageReader::structureProblem(error_code error) const
{
    if (const std::optional<QString> problem = jsonProblem(m_page.body))
        return *problem;
    if (error == simdjson::INCORRECT_TYPE)
        return QCoreApplication::translate("JsonBody", "The answer is not a JSON object");
    return Decode::tr("The answer could not be read as JSON: %1")
        .arg(QString::fromUtf8(simdjson::error_message(error)));
}

} // namespace

Result<ItemPage, QString> decodeItemPage(const QByteArray &body, const ServiceOrigin &origin)
{
    return ItemPageReader(body, origin).read();
}

} // namespace mapdesk

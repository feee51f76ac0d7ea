// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a JSON text and an edit of it: what stands behind the first zero byte, which no JSON
// has, chooses the edit.
#include "editcheck.h"
#include "formatcheck.h"
#include "fuzzing.h"
#include "jsonpath.h"
#include "jsonstrings.h"
#include "treecheck.h"

using namespace mapdesk;
using mapdesk::fuzz::require;

namespace {

// Takes numbers from the front of some bytes; 0 where none are left.
class Choices
{
public:
    explicit Choices(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    int byte()
    {
        if (m_bytes.isEmpty())
            return 0;
        const int value = uchar(m_bytes.front());
        m_bytes = m_bytes.sliced(1);
        return value;
    }

    QByteArrayView rest() const { return m_bytes; }

private:
    QByteArrayView m_bytes;
};

// The rest is a new value if it is one, and else a new key.
JsonEdit chosenEdit(QByteArrayView bytes, const JsonTree &tree)
{
    Choices choices(bytes);
    JsonEdit edit;
    edit.operation = JsonEdit::Operation(choices.byte() % JsonEdit::operations);
    edit.kind = JsonNode::Kind(choices.byte() % JsonEdit::kinds);
    edit.node = (choices.byte() << 8 | choices.byte()) % tree.size();
    edit.row = choices.byte();
    const QByteArray rest = choices.rest().toByteArray();
    if (const auto value = JsonText::parse(rest))
        edit.value = *value;
    if (rest.startsWith('"') && JsonText::parse(rest.trimmed()))
        edit.key = decodedJsonString(rest.trimmed());
    else
        edit.key = QString::fromUtf8(rest);
    edit.fit(tree);
    return edit;
}

void check(const QByteArray &broken)
{
    require(broken.isEmpty(), broken.constData());
}

void checkPaths(const JsonTree &tree)
{
    for (int index = 0; index < tree.size(); ++index)
        require(nodeAt(tree, pathOf(tree, index)) == index, "a node's path leads to it");
}

void checkStrings(const JsonTree &tree)
{
    for (int index = 0; index < tree.size(); ++index) {
        if (tree.node(index).kind != JsonNode::Kind::String)
            continue;
        const QString text = decodedJsonString(tree.valueText(index));
        require(decodedJsonString(encodedJsonString(text)) == text, "a string is written as read");
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input = fuzz::bytesOf(data, size);
    const qsizetype zero = input.indexOf('\0');
    const qsizetype end = zero < 0 ? input.size() : zero;
    const auto json = JsonText::parse(input.first(end));
    if (!json)
        return 0;
    const JsonTree tree(*json);
    check(brokenFormatPromise(*json));
    if (tree.size() < 200) { // what looks at each place takes the square of the length
        check(brokenTreePromise(tree));
        checkPaths(tree);
    }
    checkStrings(tree);
    check(brokenEditPromise(tree, chosenEdit(input.mid(end + 1), tree)));
    return 0;
}

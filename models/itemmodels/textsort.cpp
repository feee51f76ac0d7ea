// SPDX-License-Identifier: GPL-3.0-or-later
#include "textsort.h"

#include "stepsort.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace mapdesk {

namespace {

constexpr int wordBytes = int(sizeof(quint64));

// The bytes of a text from `depth` on as a number that compares as they do.
quint64 wordAt(const TextRow &text, int depth)
{
    quint64 word = 0;
    if (text.size > depth)
        std::memcpy(&word, text.bytes + depth, size_t(std::min(text.size - depth, wordBytes)));
    return qFromBigEndian(word);
}

// Eight bytes at a time: a whole word is compared at once and fetched once, where comparing text
// with text would fetch both from all over the memory each time.
class TextSorting
{
public:
    TextSorting(Qt::SortOrder order, const std::atomic_bool &isCancelled)
        : m_order{order}
        , m_turned(order == Qt::AscendingOrder ? 0 : ~quint64(0))
        , m_isCancelled(isCancelled)
    {
    }

    // Texts that are the same before `depth`; ascending by row.
    void sort(TextRow *first, TextRow *last, int depth)
    {
        while (last - first > fewTexts && !m_isCancelled) {
            const bool areSame = fetchWords(first, last, depth);
            depth += wordBytes;
            if (!areSame) {
                sortWords(first, last);
                sortGroups(first, last, depth);
                return;
            }
            if (hasEnded(first, last, depth))
                break;
        }
        // Often many are all the same.
        if (!std::is_sorted(first, last, m_order))
            sortInSteps(first, last, m_spare, m_order, m_isCancelled);
    }

private:
    static constexpr std::ptrdiff_t fewTexts = 24;

    // Whether all have the same word; not for all where it was cancelled.
    bool fetchWords(TextRow *first, TextRow *last, int depth) const
    {
        bool areSame = true;
        for (TextRow *text = first; text != last && !m_isCancelled; ++text) {
            text->word = wordAt(*text, depth) ^ m_turned;
            areSame = areSame && text->word == first->word;
        }
        return areSame;
    }

    // Whether any text has no bytes from `depth` on.
    static bool hasEnded(const TextRow *first, const TextRow *last, int depth)
    {
        return std::any_of(first, last, [&](const TextRow &text) { return text.size <= depth; });
    }

    void sortWords(TextRow *first, TextRow *last)
    {
        const auto isBefore = [](const TextRow &a, const TextRow &b) {
            return a.word != b.word ? a.word < b.word : a.row < b.row;
        };
        sortInSteps(first, last, m_spare, isBefore, m_isCancelled);
    }

    void sortGroups(TextRow *first, TextRow *last, int depth)
    {
        while (first != last && !m_isCancelled) {
            TextRow *const end = std::find_if(
                first, last, [&](const TextRow &text) { return text.word != first->word; });
            if (end - first > 1)
                sort(first, end, depth);
            first = end;
        }
    }

    TextRowOrder m_order;
    quint64 m_turned;
    std::vector<TextRow> m_spare;
    const std::atomic_bool &m_isCancelled;
};

} // namespace

bool TextRowOrder::operator()(const TextRow &a, const TextRow &b) const
{
    int difference = std::memcmp(a.bytes, b.bytes, size_t(std::min(a.size, b.size)));
    if (difference == 0)
        difference = a.size - b.size;
    if (difference == 0)
        return a.row < b.row;
    return order == Qt::AscendingOrder ? difference < 0 : difference > 0;
}

void sortTexts(std::vector<TextRow> &texts, Qt::SortOrder order,
               const std::atomic_bool &isCancelled)
{
    TextSorting(order, isCancelled).sort(texts.data(), texts.data() + texts.size(), 0);
}

} // namespace mapdesk

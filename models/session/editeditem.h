// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datacheck.h"
#include "dataedit.h"

#include <optional>
#include <vector>

namespace mapdesk {

// An item whose data somebody looks at or edits: what the text was made from, and what is known to
// stand there since. The text itself lies in the editor. Whatever happens to the item, the base
// stays what the text was made from, so that a save can merge; it moves on only where the text has
// all that the newer version has. Undo can bring back a text from before that: each base is an
// origin, whose number goes with the text, and a text that comes back gets its own base back.
class EditedItem
{
public:
    explicit EditedItem(MapItem base = {});

    const MapItem &base() const { return m_bases[size_t(m_origin)].item; }

    // Of the text as it is; 0 at first. See JsonEditor::origin().
    int origin() const { return m_origin; }
    void turnTo(int origin);

    // A version that others made and that the text does not have yet.
    const std::optional<MapItem> &newest() const { return m_newest; }

    // It was deleted, or it expired.
    bool isGone() const { return m_isGone; }
    void setGone();

    // Whether a text says anything else than the base; white space counts for nothing.
    bool isChanged(const QByteArray &text) const;
    bool isChanged(const QByteArray &text, const DataCheck &check) const; // of the same text

    enum class Effect {
        None,
        Replace, // the text is to become base().data, as a new document
        Stale, // newest() is to be offered
    };

    // The item as it was read. `mayReplace`: nobody's cursor is in the text. Reads may be late: a
    // version that is older than one that is known changes nothing.
    Effect follow(const MapItem &now, const QByteArray &text, bool mayReplace);

    // The text is about to become one that has all that `base` has: the next origin.
    void moveOn(MapItem base);

    // It was created again from the text, which may have gone on changing.
    void takeCreated(const MapItem &item);

    // `edit` was saved while the text may have gone on changing. The text to show in place of
    // `text`, with the next origin, where others' changes were taken in; absent: it stays.
    std::optional<JsonText> takeSaved(const DataEdit &edit, const DataSaved &saved,
                                      const QByteArray &text);

    // The text brought together with newest(); absent where there is none or either is no JSON.
    std::optional<JsonMerge> mergeWithNewest(const QByteArray &text) const;

    // What a save of the text would be; absent where it is not valid.
    std::optional<DataEdit> editOf(const QByteArray &text) const;

private:
    struct Base
    {
        MapItem item;
        std::optional<JsonText> json; // absent where its data is no JSON
    };

    const Base &current() const { return m_bases[size_t(m_origin)]; }
    void rebase(MapItem base);
    void findNewest();
    void takeSent(const DataEdit &edit, const DataSaved &saved);

    std::vector<Base> m_bases; // by origin
    int m_origin = 0;
    MapItem m_latest; // what is known to stand there
    std::optional<MapItem> m_newest;
    bool m_isGone = false;
};

} // namespace mapdesk

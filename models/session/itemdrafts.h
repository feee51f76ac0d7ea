// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemcommands.h"

#include <QObject>

#include <optional>
#include <vector>

namespace mapdesk {

// A text that was changed and not saved.
struct ItemDraft
{
    CommandTarget target; // the item
    QString mapName; // what a person calls the map; untrusted plain text
    MapItem base; // what the text was made from
    QByteArray text; // as it stood in the editor; need not be valid JSON
};

// The unsaved texts of a session, one an item, so that looking at another item loses nothing. In
// memory.
class ItemDrafts : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void keep(ItemDraft draft); // in place of the one that the item had
    void drop(const CommandTarget &target);

    // All of them, to be kept elsewhere; none is left.
    std::vector<ItemDraft> takeAll();

    std::optional<ItemDraft> find(const CommandTarget &target) const;

    // The oldest first.
    const std::vector<ItemDraft> &all() const { return m_drafts; }

signals:
    void changed();

private:
    std::vector<ItemDraft> m_drafts;
};

} // namespace mapdesk

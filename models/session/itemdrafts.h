// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "commandtarget.h"
#include "draftstore.h"
#include "synctypes.h"

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

    friend bool operator==(const ItemDraft &, const ItemDraft &) = default;
};

// The unsaved texts of a session, one an item, so that looking at another item loses nothing. On
// the disk, too, as they change, so that the next session under the same name begins with them.
class ItemDrafts : public QObject
{
    Q_OBJECT

public:
    // `recordsName`: SessionSettings::recordsName. What is on the disk under it comes a moment
    // later: found(). `store` must outlive it.
    ItemDrafts(DraftStore &store, QString recordsName, QObject *parent = nullptr);

    void keep(ItemDraft draft); // in place of the one that the item had
    void drop(const CommandTarget &target);

    // All of them, for another session under the same name that goes on with them: none is left
    // here, and nothing that happens here concerns the disk any more.
    std::vector<ItemDraft> handOver();

    std::optional<ItemDraft> find(const CommandTarget &target) const;

    // The oldest first.
    const std::vector<ItemDraft> &all() const { return m_drafts; }

    // Those of all() that an earlier session left.
    const std::vector<CommandTarget> &fromBefore() const { return m_fromBefore; }

    // Why they are not on the disk and what to do, in a sentence; empty where nothing failed. What
    // is being written is there in a moment, or is not: written().
    const QString &problem() const { return m_store.problem(); }
    bool isBeingWritten() const { return m_store.isWriting(); }

    // Reads what an earlier session left; once more after loadFailed().
    void load();

signals:
    void changed();
    void found(); // all() has what an earlier session left: fromBefore()
    void loadFailed(const QString &why); // a sentence for the person; what is there stays there
    void problemChanged();
    void written(); // or not: nothing is being written any more

private:
    void takeLoaded(const std::vector<StoredDraft> &stored);
    StoredDraft::Place placeOf(const CommandTarget &target) const;
    StoredDraft storedOf(const ItemDraft &draft) const;

    DraftStore &m_store;
    const QString m_recordsName;
    std::vector<ItemDraft> m_drafts;
    std::vector<CommandTarget> m_fromBefore;
    std::vector<CommandTarget> m_keptWhileLoading;
    bool m_isLoaded = false;
    bool m_isHandedOver = false;
    Call<std::vector<StoredDraft>, QString> m_loading;
};

} // namespace mapdesk

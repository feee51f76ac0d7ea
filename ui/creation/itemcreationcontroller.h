// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "creationcontroller.h"
#include "itemsheet.h"
#include "recordedwrites.h"

#include <memory>
#include <optional>
#include <vector>

namespace mapdesk {

class OpenMap;

// Makes new items and duplicates of items.
class ItemCreationController : public CreationController
{
    Q_OBJECT

public:
    // See CreationController.
    ItemCreationController(SyncSession &session, QWidget &parent);

    void newItem(const std::shared_ptr<OpenMap> &map);

    // `mapNames` of other maps of its service are suggested.
    void duplicateItem(const std::shared_ptr<OpenMap> &map, const ItemKey &key,
                       const QStringList &mapNames);

private:
    // What a sheet is for.
    struct Subject
    {
        MapSid map;
        std::optional<ItemKey> original; // that is duplicated; absent: it is a new item

        friend bool operator==(const Subject &, const Subject &) = default;
    };

    // What was typed last and is not there.
    struct Kept
    {
        Subject subject;
        ItemForm form;
    };

    void openFor(const std::shared_ptr<OpenMap> &map, const std::optional<ItemKey> &original,
                 ItemSheet &sheet);
    void openDuplicate(const std::shared_ptr<OpenMap> &map, const MapItem &item,
                       const QStringList &mapNames);
    void readOriginal(const std::shared_ptr<OpenMap> &map, const ItemKey &key,
                      const QStringList &mapNames);
    ItemForm duplicateOf(OpenMap &map, const MapItem &item) const;
    void send() override;
    void keepTyped() override;
    void forgetTyped() override;
    void takeResult(const std::shared_ptr<OpenMap> &map, const ItemKey &key,
                    const WriteResult<MapItem> &result);
    ErrorText explain(const SyncMap &map, const ItemKey &key, const CommandFailure &failure);
    void show(const SyncMap &map, const ItemKey &key);

    std::shared_ptr<OpenMap> m_map; // of the sheet
    QPointer<ItemSheet> m_itemSheet;
    Subject m_subject; // of the sheet, be it gone
    std::vector<Kept> m_kept; // one for each subject
    Call<WriteResult<MapItem>> m_write;
    Call<MapItem> m_reading; // to show or duplicate it
};

} // namespace mapdesk

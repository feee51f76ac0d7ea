// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "creationsheet.h"
#include "expiryfield.h"
#include "synctypes.h"
#include "targetmapfield.h"

namespace mapdesk {

class DataField;
class NameField;

// What is typed for a new item.
struct ItemForm
{
    QString key = {};
    QByteArray data = "{}"; // any text
    ExpiryForm expiry = {};
    QString target = {}; // of a duplicate: its map, by unique name or SID

    friend bool operator==(const ItemForm &, const ItemForm &) = default;
};

// What is duplicated, and where to. Another map is offered the key as it is.
struct DuplicateOf
{
    ItemKey key;
    bool hasUnsavedText = false; // which is not copied
    QStringList mapNames = {}; // to suggest
    TargetMapField::LookUp lookUp;
};

// The sheet for a new item, be it a duplicate of another one.
class ItemSheet : public CreationSheet
{
    Q_OBJECT

public:
    // `session` must outlive the sheet. `begun` is what it begins with, and nothing to lose.
    ItemSheet(const SyncMap &map, const ItemForm &begun, SyncSession &session, QWidget *parent);
    ItemSheet(const SyncMap &map, const ItemForm &begun, const DuplicateOf &original,
              SyncSession &session, QWidget *parent);

    ItemForm form() const;
    void setForm(const ItemForm &form); // as if typed

    // On createRequested(). The expiry is what the choice comes to now; nothing where it cannot be
    // sent.
    std::optional<NewItem> item() const;
    SyncMap map() const; // that it goes into

    bool isChanged() const override;
    void showWhetherItCanGo() override;
    void reject() override; // also what waits for its map

protected:
    bool canBeSent() const override;
    void create() override;

private:
    ItemSheet(const Words &words, SyncMap map, const ItemForm &begun, const DuplicateOf *original,
              SyncSession &session, QWidget *parent);
    void addFields();
    void addTarget();
    void proposeKey();
    bool stopWaiting();

    const SyncMap m_map;
    const ItemForm m_begun;
    const QString m_originalKey; // of a duplicate
    QString m_proposedKey; // while the key is this, the person did not choose it
    TargetMapField *m_target; // of a duplicate, else absent
    NameField *m_key;
    DataField *m_data;
    ExpiryField *m_expiry;
    bool m_isToBeCreated = false; // once the map is found; held until then
};

} // namespace mapdesk

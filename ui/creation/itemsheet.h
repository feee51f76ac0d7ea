// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "creationsheet.h"
#include "expirychoice.h"
#include "synctypes.h"
#include "targetmapfield.h"

namespace mapdesk {

class DataField;
class ExpiryField;
class NameField;

// What is typed for a new item.
struct ItemForm
{
    QString key = {};
    QByteArray data = "{}"; // any text
    ExpiryChoice expiry = ExpiryChoice::never();

    friend bool operator==(const ItemForm &, const ItemForm &) = default;
};

// What is duplicated, and where to.
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

    // On createRequested(). The expiry is what the choice comes to now.
    NewItem item() const;
    SyncMap map() const; // that it goes into

    bool isChanged() const override;

protected:
    bool canBeSent() const override;
    void create() override;

private:
    ItemSheet(const Words &words, const SyncMap &map, const ItemForm &begun,
              const DuplicateOf *original, SyncSession &session, QWidget *parent);
    void addFields();
    void addTarget();

    const SyncMap m_map;
    const ItemForm m_begun;
    TargetMapField *m_target; // of a duplicate, else absent
    NameField *m_key;
    DataField *m_data;
    ExpiryField *m_expiry;
    bool m_isToBeCreated = false; // once the map is found
};

} // namespace mapdesk

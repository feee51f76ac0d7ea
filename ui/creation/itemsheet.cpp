// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemsheet.h"

#include "datafield.h"
#include "expiryfield.h"
#include "namefield.h"
#include "syncsession.h"

#include <utility>

namespace mapdesk {

namespace {

constexpr QSize usualSize(720, 700);

} // namespace

ItemSheet::ItemSheet(const SyncMap &map, const ItemForm &begun, SyncSession &session,
                     QWidget *parent)
    : ItemSheet({"newItem", tr("New item"), tr("Create an item in this map"), tr("&Create item")},
                map, begun, nullptr, session, parent)
{
    addFact("newItemMap", tr("Map"), map.displayName());
    addFields();
}

ItemSheet::ItemSheet(const SyncMap &map, const ItemForm &begun, const DuplicateOf &original,
                     SyncSession &session, QWidget *parent)
    : ItemSheet({"duplicateItem", tr("Duplicate item"), tr("Create a duplicate of this item"),
                 tr("&Create item")},
                map, begun, &original, session, parent)
{
    addFact("duplicatedItem", tr("Item"), toString(original.key));
    addFact("duplicatedFrom", tr("Map"), map.displayName());
    if (original.hasUnsavedText)
        addFact("duplicatedData", tr("Data"),
                tr("The saved data; your unsaved text is not copied"));
    addTarget();
    addFields();
}

ItemSheet::ItemSheet(const Words &words, const SyncMap &map, const ItemForm &begun,
                     const DuplicateOf *original, SyncSession &session, QWidget *parent)
    : CreationSheet(words, WriteKind::CreateItem, session, parent)
    , m_map(map)
    , m_begun(begun)
    , m_target(original ? new TargetMapField(m_map, original->mapNames, original->lookUp, this)
                        : nullptr)
    , m_key(new NameField(NameKind::Key, this))
    , m_data(new DataField(this))
    , m_expiry(new ExpiryField(session.clock(), this))
{
}

void ItemSheet::addTarget()
{
    addField(tr("Into &map"), m_target);
    connect(m_target, &TargetMapField::edited, this, [this] {
        if (!m_target->map())
            m_isToBeCreated = false;
        showWhetherItCanGo();
    });
    connect(m_target, &TargetMapField::lookedUp, this, [this] {
        if (std::exchange(m_isToBeCreated, false) && m_target->map() && canBeSent())
            create();
    });
}

void ItemSheet::addFields()
{
    addField(tr("&Key"), m_key);
    addField(tr("&Data"), m_data);
    addField(tr("E&xpiry"), m_expiry);
    setForm(m_begun);
    connect(m_key, &NameField::edited, this, &ItemSheet::showWhetherItCanGo);
    connect(m_data, &DataField::edited, this, &ItemSheet::showWhetherItCanGo);
    connect(m_expiry, &ExpiryField::edited, this, &ItemSheet::showWhetherItCanGo);
    makeReady(usualSize);
    m_key->setFocus();
}

ItemForm ItemSheet::form() const
{
    return {m_key->name(), m_data->text(), m_expiry->choice()};
}

void ItemSheet::setForm(const ItemForm &form)
{
    m_key->setName(form.key);
    m_data->setText(form.data);
    m_expiry->setChoice(form.expiry);
}

NewItem ItemSheet::item() const
{
    return {ItemKey(m_key->name().toUtf8()), *m_data->check().json, m_expiry->ttl()};
}

SyncMap ItemSheet::map() const
{
    return m_target && m_target->map() ? *m_target->map() : m_map;
}

bool ItemSheet::isChanged() const
{
    return form() != m_begun || (m_target && !m_target->isFirst());
}

bool ItemSheet::canBeSent() const
{
    const bool isSomewhere = !m_target || !m_target->isEmpty();
    return isSomewhere && m_key->isAllowed() && m_data->check().canBeSent()
        && m_expiry->isPossible();
}

// Whoever presses the button by its key has not left the line with the map's name.
void ItemSheet::create()
{
    if (!m_target || m_target->map())
        return CreationSheet::create();
    m_isToBeCreated = true;
    m_target->lookUp();
}

} // namespace mapdesk

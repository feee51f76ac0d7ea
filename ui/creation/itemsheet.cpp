// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemsheet.h"

#include "datafield.h"
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

ItemSheet::ItemSheet(const Words &words, SyncMap map, const ItemForm &begun,
                     const DuplicateOf *original, SyncSession &session, QWidget *parent)
    : CreationSheet(words, WriteKind::CreateItem, session, parent)
    , m_map(std::move(map))
    , m_begun(begun)
    , m_originalKey(original ? toString(original->key) : QString())
    , m_proposedKey(begun.key)
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
            stopWaiting();
        proposeKey();
        showWhetherItCanGo();
    });
    connect(m_target, &TargetMapField::lookedUp, this, [this] {
        if (stopWaiting() && m_target->map())
            takeButton();
    });
}

// As soon as another name is typed: what is created is what was to be read when the button was
// pressed.
void ItemSheet::proposeKey()
{
    if (m_target->isEmpty())
        return;
    const QString proposed = m_target->isFirst() ? m_begun.key : m_originalKey;
    const bool isUntouched = m_key->name() == m_proposedKey;
    m_proposedKey = proposed;
    if (isUntouched)
        m_key->setName(proposed);
}

bool ItemSheet::stopWaiting()
{
    if (!std::exchange(m_isToBeCreated, false))
        return false;
    release();
    return true;
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
    return {m_key->name(), m_data->text(), m_expiry->form(),
            m_target ? m_target->name() : QString()};
}

void ItemSheet::setForm(const ItemForm &form)
{
    if (m_target)
        m_target->setName(form.target);
    m_key->setName(form.key);
    m_data->setText(form.data);
    m_expiry->setForm(form.expiry);
}

std::optional<NewItem> ItemSheet::item() const
{
    const std::optional<NewExpiry> expiry = m_expiry->expiry();
    const bool isSomewhere = !m_target || m_target->map();
    if (!isSomewhere || !expiry || !m_data->check().canBeSent())
        return {};
    return NewItem{ItemKey(m_key->name().toUtf8()), *m_data->check().json, expiry->ttl};
}

SyncMap ItemSheet::map() const
{
    return m_target && m_target->map() ? *m_target->map() : m_map;
}

bool ItemSheet::isChanged() const
{
    return form() != m_begun;
}

void ItemSheet::showWhetherItCanGo()
{
    m_expiry->showMoment();
    CreationSheet::showWhetherItCanGo();
}

void ItemSheet::reject()
{
    stopWaiting();
    CreationSheet::reject();
}

bool ItemSheet::canBeSent() const
{
    const bool isSomewhere = !m_target || !m_target->isEmpty();
    return isSomewhere && m_key->isAllowed() && m_data->check().canBeSent() && m_expiry->expiry();
}

// Whoever presses the button by its key has not left the line with the map's name.
void ItemSheet::create()
{
    if (!m_target || m_target->map())
        return CreationSheet::create();
    m_isToBeCreated = true;
    m_target->lookUp();
    if (m_isToBeCreated)
        hold(tr("Looking for the map…"));
}

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspectorcontroller.h"

#include "datapanel.h"
#include "displaytext.h"
#include "expiryrole.h"
#include "openmap.h"
#include "propertiesview.h"
#include "readdelay.h"
#include "syncsession.h"

namespace mapdesk {

namespace {

ItemKey keyOf(const QModelIndex &index)
{
    return index.data(ItemKeyRole).value<ItemKey>();
}

} // namespace

InspectorController::InspectorController(SyncSession &session, InspectorPanel &panel,
                                         QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_panel(panel)
    , m_data(session, panel.data())
    , m_expiry(session, panel.expiry())
    , m_permissions(session, panel.permissions())
    , m_history(session, panel.history())
    , m_service(session, panel)
{
    m_readDelay.setSingleShot(true);
    m_readDelay.setInterval(readDelayMs);
    connect(&m_readDelay, &QTimer::timeout, this, &InspectorController::readItem);
    connect(&m_panel, &InspectorPanel::subjectRequested, this, &InspectorController::choose);
    connect(&m_data, &DataController::released, this, &InspectorController::goOn);
    connect(&m_data, &DataController::created, this, &InspectorController::itemWanted);
    connect(&m_data, &DataController::written, this, &InspectorController::written);
    connect(&m_data, &DataController::done, this, &InspectorController::done);
    connect(&m_data, &DataController::problem, this, &InspectorController::problem);
    connect(&m_expiry, &ExpiryController::written, this, &InspectorController::written);
    connect(&m_expiry, &ExpiryController::done, this, &InspectorController::done);
    connect(&m_expiry, &ExpiryController::problem, this, &InspectorController::problem);
    connect(&m_permissions, &PermissionsController::written, this, &InspectorController::written);
    connect(&m_permissions, &PermissionsController::done, this, &InspectorController::done);
    connect(&m_permissions, &PermissionsController::problem, this, &InspectorController::problem);
    connect(&m_service, &ServiceController::problem, this, &InspectorController::problem);
    connect(&m_history, &HistoryController::undoRequested, this,
            &InspectorController::undoRequested);
    connect(&m_history, &HistoryController::done, this, &InspectorController::done);
    connect(&m_history, &HistoryController::problem, this, &InspectorController::problem);
}

void InspectorController::showMap(const std::shared_ptr<OpenMap> &map)
{
    if (m_map != map) {
        if (m_map)
            m_map->disconnect(this);
        m_map = map;
        m_item = QModelIndex();
        m_isHolding = false;
        m_data.clear();
        m_panel.setMapAvailable(true);
        m_panel.setItemAvailable(false);
        connect(map.get(), &OpenMap::mapChanged, this, [this] {
            if (m_subject == Subject::Map)
                presentMap();
        });
    }
    show(Subject::Map);
}

void InspectorController::showService(const SyncService &service)
{
    m_readDelay.stop();
    m_read = {};
    m_subject = Subject::Service;
    m_service.show(service);
}

// By a person, within the inspector.
void InspectorController::choose(Subject subject)
{
    if (subject != Subject::Service)
        return show(subject);
    if (m_subject == Subject::Service || !m_map)
        return m_service.refresh();
    SyncService service;
    service.sid = m_map->map().serviceSid;
    showService(service);
}

void InspectorController::refresh()
{
    m_service.refresh();
    m_permissions.refresh();
}

void InspectorController::clear()
{
    if (m_map)
        m_map->disconnect(this);
    m_map.reset();
    m_item = QModelIndex();
    m_isHolding = false;
    m_data.clear();
    m_panel.setMapAvailable(false);
    m_panel.setItemAvailable(false);
    m_panel.properties().setProperties({});
    show(Subject::Nothing);
}

void InspectorController::showItem(const QModelIndex &index)
{
    if (m_subject == Subject::Item && index.isValid() && m_item == index)
        return;
    if (holdsOn()) {
        m_isHolding = true;
        m_next = index;
        return;
    }
    setItem(index);
    if (index.isValid())
        show(Subject::Item);
    else if (m_subject != Subject::Service) // the table alone turned away
        show(Subject::Map);
}

void InspectorController::showHiddenItem(const QModelIndex &index)
{
    if (m_subject == Subject::Service)
        setItem(index);
    else
        showItem(index);
}

void InspectorController::setItem(const QModelIndex &index)
{
    m_isHolding = false;
    m_item = index;
    m_key = index.isValid() ? keyOf(index) : ItemKey();
    m_panel.setItemAvailable(index.isValid());
}

void InspectorController::followItem(const QModelIndex &index)
{
    if (m_isHolding) {
        m_next = index;
        return;
    }
    m_item = index;
    if (m_subject != Subject::Item || !index.isValid())
        return;
    presentItem();
    if (!isAsRead(index))
        m_readDelay.start();
}

// The row of an item goes while its text is being read or written: the table turns to a neighbour,
// whose data must not take the text's place under the cursor.
bool InspectorController::holdsOn()
{
    if (m_subject != Subject::Item)
        return false;
    m_data.follow();
    return m_data.holdsOn() && (m_data.hasCursor() || !m_isHolding);
}

void InspectorController::goOn()
{
    if (!m_isHolding)
        return; // the table has yet to turn to another
    m_isHolding = false;
    showItem(m_next);
}

void InspectorController::showDraft(const ItemDraft &draft, const std::shared_ptr<OpenMap> &map)
{
    m_readDelay.stop();
    m_read = {};
    m_isHolding = true;
    m_next = QModelIndex();
    m_item = QModelIndex();
    m_key = *draft.target.key;
    m_lastRead = {};
    m_panel.setItemAvailable(true);
    m_panel.properties().setProperties({});
    m_expiry.clear();
    m_service.hide();
    m_data.showDraft(draft, map);
    m_history.showTarget(draft.target);
    m_panel.showData();
    m_subject = Subject::Item;
    m_panel.setSubject(m_subject, visibleText(toString(m_key)));
}

void InspectorController::takeRead(const MapItem &item)
{
    if (m_subject != Subject::Item || m_key != item.key || m_map->map().sid != item.mapSid)
        return;
    m_readDelay.stop();
    m_read = {};
    takeItem(item.key, item);
}

void InspectorController::show(Subject subject)
{
    if (subject == Subject::Service)
        return; // by showService()
    m_readDelay.stop();
    m_read = {};
    m_service.hide();
    m_subject = m_map ? subject : Subject::Nothing;
    switch (m_subject) {
    case Subject::Service:
        break;
    case Subject::Nothing:
        m_expiry.clear();
        m_permissions.clear();
        m_history.clear();
        m_panel.setSubject(m_subject, {});
        break;
    case Subject::Map:
        presentMap();
        break;
    case Subject::Item:
        if (m_isHolding) {
            m_panel.setSubject(m_subject, visibleText(toString(m_key)));
            break;
        }
        m_panel.properties().setProperties({});
        m_lastRead = {};
        presentItem();
        m_readDelay.start();
        break;
    }
}

void InspectorController::presentMap()
{
    const SyncMap &map = m_map->map();
    m_panel.setSubject(Subject::Map, visibleText(map.displayName()));
    m_panel.properties().setProperties(map.properties);
    m_expiry.showMap(m_map);
    m_permissions.showMap(m_map);
    m_history.showTarget(targetOf(map));
}

void InspectorController::presentItem()
{
    const QModelIndex item = m_item;
    if (!item.isValid())
        return;
    m_panel.setSubject(Subject::Item, visibleText(toString(keyOf(item))));
    m_data.showItem(m_map, keyOf(item));
    m_expiry.showItem(m_map, keyOf(item), Revision(item.data(RevisionRole).toString()),
                      expiryOf(item));
    m_history.showTarget(targetOf(m_map->map(), keyOf(item)));
}

// Whether the properties that are shown are those of the row as it is.
bool InspectorController::isAsRead(const QModelIndex &index) const
{
    return m_lastRead.key == keyOf(index) && m_lastRead.expiresMs == expiryOf(index)
        && m_lastRead.revision.value() == index.data(RevisionRole).toString();
}

void InspectorController::readItem()
{
    const ItemKey key = m_key;
    const SyncMap &map = m_map->map();
    m_read = m_session.client()
                 .fetchItem(map.serviceSid, map.sid, key)
                 .then(this,
                       [this, key](Result<MapItem> result) { takeItem(key, std::move(result)); });
}

void InspectorController::takeItem(const ItemKey &key, Result<MapItem> result)
{
    if (result) {
        m_lastRead = *result;
        m_panel.properties().setProperties(result->properties);
        m_map->items().upsert(*result);
        return;
    }
    const auto again = whileAlive(this, [this, key] {
        if (m_subject == Subject::Item && m_key == key)
            readItem();
    });
    emit problem(
        ErrorText::explain(tr("The item %1 could not be read.").arg(visibleText(toString(key))),
                           result.error(), again));
    if (result.error().kind == ApiError::Kind::NotFound)
        m_map->items().remove(key);
}

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapsheet.h"

#include "namefield.h"
#include "syncsession.h"

namespace mapdesk {

namespace {

constexpr QSize usualSize(640, 460);

} // namespace

MapSheet::MapSheet(const ServiceSid &service, const QString &serviceName, SyncSession &session,
                   QWidget *parent)
    : CreationSheet(
        {"newMap", tr("New map"), tr("Create a map in this service"), tr("&Create map")},
        WriteKind::CreateMap, session, parent)
    , m_service(service)
    , m_name(new NameField(NameKind::UniqueName, this))
    , m_expiry(new ExpiryField(session.clock(), this))
{
    addFact("newMapService", tr("Service"), serviceName);
    if (serviceName != service.value())
        addFact("newMapServiceSid", tr("SID"), service.value());
    addField(tr("&Unique name"), m_name);
    addField(tr("E&xpiry"), m_expiry);
    connect(m_name, &NameField::edited, this, &MapSheet::showWhetherItCanGo);
    connect(m_expiry, &ExpiryField::edited, this, &MapSheet::showWhetherItCanGo);
    makeReady(usualSize);
    m_name->setFocus();
}

MapForm MapSheet::form() const
{
    return {m_name->name(), m_expiry->form()};
}

void MapSheet::setForm(const MapForm &form)
{
    m_name->setName(form.uniqueName);
    m_expiry->setForm(form.expiry);
}

std::optional<NewMap> MapSheet::map() const
{
    const std::optional<NewExpiry> expiry = m_expiry->expiry();
    if (!expiry)
        return {};
    return NewMap{m_name->name(), expiry->ttl};
}

bool MapSheet::isChanged() const
{
    return form() != MapForm();
}

void MapSheet::showWhetherItCanGo()
{
    m_expiry->showMoment();
    CreationSheet::showWhetherItCanGo();
}

bool MapSheet::canBeSent() const
{
    return m_name->isAllowed() && m_expiry->expiry();
}

} // namespace mapdesk

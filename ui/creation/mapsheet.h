// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "creationsheet.h"
#include "expiryfield.h"
#include "synctypes.h"

namespace mapdesk {

class NameField;

// What is typed for a new map.
struct MapForm
{
    QString uniqueName = {};
    ExpiryForm expiry = {};

    friend bool operator==(const MapForm &, const MapForm &) = default;
};

// The sheet for a new map in a service.
class MapSheet : public CreationSheet
{
    Q_OBJECT

public:
    // `session` must outlive the sheet. `serviceName` as it came.
    MapSheet(const ServiceSid &service, const QString &serviceName, SyncSession &session,
             QWidget *parent);

    MapForm form() const;
    void setForm(const MapForm &form); // as if typed

    // On createRequested(). The expiry is what the choice comes to now; nothing where that cannot
    // be sent.
    std::optional<NewMap> map() const;
    const ServiceSid &service() const { return m_service; }

    bool isChanged() const override;
    void showWhetherItCanGo() override;

protected:
    bool canBeSent() const override;

private:
    const ServiceSid m_service;
    NameField *m_name;
    ExpiryField *m_expiry;
};

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "creationcontroller.h"
#include "mapsheet.h"
#include "recordedwrites.h"

#include <vector>

namespace mapdesk {

// Makes new maps.
class MapCreationController : public CreationController
{
    Q_OBJECT

public:
    // See CreationController.
    MapCreationController(SyncSession &session, QWidget &parent);

    void newMap(const ServiceSid &service, const QString &serviceName);

private:
    // What was typed last and is not there.
    struct Kept
    {
        ServiceSid service;
        MapForm form;
    };

    void send() override;
    void keepTyped() override;
    void forgetTyped() override;
    void takeResult(const ServiceSid &service, const NewMap &sent,
                    const WriteResult<SyncMap> &result);
    void show(const ServiceSid &service, const QString &name);

    QPointer<MapSheet> m_mapSheet;
    ServiceSid m_service; // of the sheet, be it gone
    std::vector<Kept> m_kept; // one for each service
    Call<WriteResult<SyncMap>> m_write;
    Call<SyncMap> m_reading; // to show it
};

} // namespace mapdesk

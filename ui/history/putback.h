// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "confirmsheet.h"
#include "errortext.h"
#include "itemcommands.h"
#include "writerecord.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace mapdesk {

class OpenMap;
class SyncSession;

// Puts back what stood there before a recorded write: reads what stands there now, shows in every
// environment what it will be, and writes it with If-Match on the revision that was shown. One at
// a time.
class PutBack : public QObject
{
    Q_OBJECT

public:
    // Both must outlive it; sheets belong to the window of `parent`.
    PutBack(SyncSession &session, QWidget &parent);

    void start(const WriteRecord &record);

signals:
    void done(const QString &sentence);
    void problem(const mapdesk::ErrorText &error);

private:
    QString obstacle(const WriteRecord &record) const;
    void takeMap(const Result<SyncMap> &map);
    void takeItem(const Result<MapItem> &item);
    void tellNotRead(const ApiError &error);

    void offerData(const MapItem &now);
    void offerCreation();
    void offerItemExpiry(const MapItem &now);
    void offerMapExpiry();
    bool hasNoExpiryToPutBack(std::optional<qint64> nowExpires);
    std::optional<Ttl> ttlBefore() const;
    void sendExpiry(const std::function<void(Ttl)> &send);
    void ask(Confirmation confirmation, QWidget *details, const std::function<void()> &confirmed);

    void takeStop(const CommandTarget &target, const SaveStop &stop);
    std::function<void()> again();
    QString name() const;

    SyncSession &m_session;
    QWidget &m_parent;
    WriteRecord m_record;
    std::shared_ptr<OpenMap> m_map;
    Call<SyncMap> m_readingMap;
    Call<MapItem> m_readingItem;
    QPointer<ConfirmSheet> m_sheet; // deletes itself
    std::optional<CommandTarget> m_sent; // data on its way
};

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandtarget.h"
#include "errortext.h"
#include "synctypes.h"

#include <QObject>
#include <QPointer>

namespace mapdesk {

class CreationSheet;
class SyncSession;

// What making items and making maps have in common: one sheet at a time, which stays open until
// what it describes is there. What was typed is kept for the next sheet where one closes without
// the person's will, or the write fails behind a closed one.
class CreationController : public QObject
{
    Q_OBJECT

signals:
    void written(const mapdesk::CommandTarget &target, const QString &sentence);
    void done(const QString &sentence);
    void problem(const mapdesk::ErrorText &error);
    void itemCreated(const mapdesk::SyncMap &map, const mapdesk::MapItem &item);
    // To be shown: asked for, or created just now.
    void itemFound(const mapdesk::SyncMap &map, const mapdesk::MapItem &item);
    void mapFound(const mapdesk::SyncMap &map);

protected:
    // `session` must outlive it; sheets belong to the window of `parent`.
    CreationController(SyncSession &session, QWidget &parent);

    SyncSession &session() const { return m_session; }
    QWidget &parentWidget() const { return m_parent; }

    bool mayOpen(); // else says why not
    void open(CreationSheet &sheet);

    // Around a write. A failure is told in the sheet, or in the window where that is closed.
    void begin();
    void succeed();
    void fail(ErrorText problem);

    // Closes the sheet for something else, and keeps what was typed in it.
    void leaveSheet();

    virtual void send() = 0; // what the sheet describes
    virtual void keepTyped() = 0;
    virtual void forgetTyped() = 0;

private:
    bool isOpen() const;
    void takeWithdrawal(const QString &why);

    SyncSession &m_session;
    QWidget &m_parent;
    QPointer<CreationSheet> m_sheet; // deletes itself
    bool m_isSending = false;
};

} // namespace mapdesk

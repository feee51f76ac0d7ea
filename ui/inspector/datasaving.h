// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changessheet.h"
#include "confirmsheet.h"
#include "dataedit.h"
#include "itemcommands.h"
#include "mergesheet.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

namespace mapdesk {

class OpenMap;
class SyncSession;

// Asks what a save asks in the session's environment, and sends it. What comes of it is told by the
// session's ItemCommands.
class DataSaving : public QObject
{
    Q_OBJECT

public:
    // `session` must outlive it; sheets belong to the window of `parent`.
    DataSaving(SyncSession &session, QWidget &parent);

    // In Staging and Production, and where a reason is missing, what will change is shown first.
    void save(const std::shared_ptr<OpenMap> &map, const DataEdit &edit);

    // Somebody else changed the item, too: what it was, theirs and mine, side by side.
    void showMerge(const std::shared_ptr<OpenMap> &map, const DataEdit &edit,
                   const MapItem &theirs);

    // The item is gone: create it again from the person's text, with the time it had left.
    void createAgain(const std::shared_ptr<OpenMap> &map, const DataEdit &edit);

    // Whether a creation of this item that has ended was createAgain()'s own. Once.
    bool takeCreation(const CommandTarget &target);

    // What will change, or what others changed.
    void showChanges(const QString &title, const QByteArray &before, const QByteArray &after);

    // What was asked about is not shown any more.
    void withdraw();

signals:
    // The person chose what becomes of both: `result` is made from `theirs` now. With `isToBeSaved`
    // it is to be saved, without asking again.
    void merged(const mapdesk::MapItem &theirs, const mapdesk::JsonText &result, bool isToBeSaved);
    void done(const QString &sentence);

private:
    bool isAsking() const;
    void ask(const Confirmation &confirmation, QWidget *details,
             const std::function<void()> &confirmed);

    SyncSession &m_session;
    QWidget &m_parent;
    QPointer<ConfirmSheet> m_question; // they delete themselves
    QPointer<MergeSheet> m_merge;
    QPointer<ChangesSheet> m_changes;
    std::vector<CommandTarget> m_creating;
};

} // namespace mapdesk

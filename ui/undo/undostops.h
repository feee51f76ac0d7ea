// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "confirmsheet.h"
#include "dataedit.h"
#include "errortext.h"
#include "mergesheet.h"
#include "undotexts.h"
#include "writereversal.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

namespace mapdesk {

class OpenMap;
class SyncSession;

// Asks what becomes of an undo that stopped since somebody has written in between: three panes for
// data, a sheet for the rest. What is chosen is sent with the revision that was shown, so that it
// never covers what nobody has seen; what comes of it is told by the session's ItemCommands.
class UndoStops : public QObject
{
    Q_OBJECT

public:
    // `session` must outlive it; sheets belong to the window of `parent`.
    UndoStops(SyncSession &session, QWidget &parent);

    void take(const ReversalStop &stop);

signals:
    // The write is to be taken back without the expiry that stood there before.
    void undoWithoutExpiryRequested(const mapdesk::WriteRecord &record);
    void done(const QString &sentence);
    void problem(const mapdesk::ErrorText &error);

private:
    bool isAsking() const;
    UndoTexts::Now now() const;
    void takeLater(const ReversalStop &stop);
    void takeChanged(const ReversalStop &stop);
    void ask(const Confirmation &confirmation, QWidget *details,
             const std::function<void()> &confirmed);

    void showMerge(const ReversalStop &stop);
    void save(const ReversalStop &stop, const JsonText &result);
    void takeSaveStop(const CommandTarget &target, const SaveStop &save);
    void askForExpiry(const ReversalStop &stop);
    void changeExpiry(const ReversalStop &stop);
    void askForDeletion(const ReversalStop &stop);
    void askForCreation(const ReversalStop &stop);
    void createAgain(const ReversalStop &stop);
    void askForNoExpiry(const ReversalStop &stop);

    using UseMap = std::function<void(const std::shared_ptr<OpenMap> &map)>;
    void withMap(const ReversalStop &stop, const UseMap &use);
    void useMap(const ReversalStop &stop, const std::shared_ptr<OpenMap> &map, const UseMap &use);

    SyncSession &m_session;
    QWidget &m_parent;
    QPointer<ConfirmSheet> m_question; // they delete themselves
    QPointer<MergeSheet> m_merge;
    std::vector<ReversalStop> m_saving; // whose merge is being saved
    Call<SyncMap> m_map;
};

} // namespace mapdesk

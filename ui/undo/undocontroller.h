// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "confirmsheet.h"
#include "errortext.h"
#include "undostops.h"
#include "undotexts.h"

#include <QObject>
#include <QPointer>

class QAction;

namespace mapdesk {

class MapProgress;
class SyncSession;

// Takes writes of a session back and does them again: by its actions, by what the message after a
// write offers, and for whoever shows a record. In Staging and Production, and where a reason is
// missing, it asks first.
class UndoController : public QObject
{
    Q_OBJECT

public:
    // `session` and `progress` must outlive it; sheets belong to the window of `parent`.
    UndoController(SyncSession &session, MapProgress &progress, QWidget &parent);

    // For a menu; they carry keys and say what they would do. Owned by the controller.
    QAction *undoAction() { return m_undo; }
    QAction *redoAction() { return m_redo; }

    // One that need not be the newest; also one that took another back.
    void undo(const WriteRecord &record);

    // Tells of a write to this target that was just carried out, and offers to take it back, that
    // one and no other, as long as it can be.
    void tellWritten(const CommandTarget &target, const QString &sentence);

signals:
    void done(const QString &sentence);
    void offered(const QString &sentence, const mapdesk::MessageAction &action);
    void offerEnded(); // what was offered last was done elsewhere
    void mapFound(const mapdesk::SyncMap &map); // that was put back
    void mapDeleted(const mapdesk::MapSid &map); // whose creation was taken back
    void problem(const mapdesk::ErrorText &error);

private:
    using Direction = UndoTexts::Direction;

    UndoTexts::Now now() const;
    const WriteRecord *next(Direction direction) const;
    QAction *makeAction(const QKeySequence &key, Direction direction);
    void showActions();
    void askFirst(const WriteRecord &record);
    void send(const WriteRecord &record, const std::optional<ExpiryChoice> &expiryInstead = {});
    void offer(const QString &sentence, const WriteRecord &record, const QString &word);
    void takeUndone(const WriteRecord &original, const WriteRecord &own);
    void takeStop(const ReversalStop &stop);
    void takeRestored(const MapRestored &restored);

    SyncSession &m_session;
    MapProgress &m_progress;
    QWidget &m_parent;
    UndoStops m_stops;
    QAction *m_undo;
    QAction *m_redo;
    QPointer<ConfirmSheet> m_sheet; // deletes itself
    JournalSeq m_offered = 0;
};

} // namespace mapdesk

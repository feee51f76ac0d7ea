// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasaving.h"
#include "datatexts.h"
#include "editeditem.h"
#include "errortext.h"
#include "itemdrafts.h"

#include <QObject>

#include <memory>

namespace mapdesk {

class DataPanel;
class OpenMap;
class SyncSession;

// Shows the data of an item in a DataPanel for reading and editing, and saves it. What stands in
// the editor is never replaced while it was changed or has the cursor: a newer version is offered.
// An unsaved text is kept in the session's drafts until it is saved or discarded, whatever is
// looked at meanwhile.
class DataController : public QObject
{
    Q_OBJECT

public:
    // Both must outlive the controller.
    DataController(SyncSession &session, DataPanel &panel, QObject *parent = nullptr);

    // An item as the map's store has it, with its draft if there is one.
    void showItem(const std::shared_ptr<OpenMap> &map, const ItemKey &key);

    // A draft whose item is gone; `map` is null where the map is gone, too.
    void showDraft(const ItemDraft &draft, const std::shared_ptr<OpenMap> &map);

    // The store may have other values of the shown item now, or none any more.
    void follow();

    void clear();

    // Whether the shown item is gone while its text was changed or has the cursor: then it stays
    // until the person goes on.
    bool holdsOn() const;
    bool hasCursor() const; // the text, not anything else of the window

signals:
    // A text whose item is gone was discarded.
    void released();
    void created(const mapdesk::MapItem &item); // the shown one, again
    void written(const mapdesk::CommandTarget &target, const QString &sentence);
    void done(const QString &sentence);
    void problem(const mapdesk::ErrorText &error);

private:
    bool isShown(const CommandTarget &other) const { return m_isShowing && other == m_target; }
    bool isBusy() const;
    bool isLocked() const;
    QString name() const;

    void presentStored(const MapItem &stored);
    void present(EditedItem item, const QByteArray &text);
    void takeFound();
    void takeText();
    void keepOrDrop(const CommandTarget &target, const EditedItem &item, const QByteArray &text,
                    const QString &mapName);
    void presentState();
    void presentNote();
    void act(int index);

    void save();
    void revert();
    void showOwnChanges();
    void showOthersChanges();
    void takeIn();
    void showMerge();
    void takeMerged(const MapItem &theirs, const JsonText &result, bool isToBeSaved);
    void showNewest();
    void discard();
    void createAgain();

    void takeSaved(const CommandTarget &saved, const DataSaved &what);
    void takeStop(const CommandTarget &stopped, const SaveStop &stop);
    void takeFailure(const CommandTarget &target, const CommandFailure &failure);
    void takeUndone(const CommandTarget &target);
    void takeDeleted(const CommandTarget &target);
    void takeCreated(const CommandTarget &target, const MapItem &item);

    SyncSession &m_session;
    DataPanel &m_panel;
    DataSaving m_saving;
    bool m_isShowing = false;
    std::shared_ptr<OpenMap> m_map; // null: the map is gone
    CommandTarget m_target;
    QString m_mapName;
    EditedItem m_item;
    DataCheck m_check; // of the panel's text
    bool m_isChanged = false;
    std::vector<DataTexts::Action> m_noteActions;
};

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"
#include "errortext.h"
#include "expirychoice.h"
#include "itemcommands.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace mapdesk {

class ConfirmSheet;
class ExpiryChooser;
class ExpiryPanel;
class OpenMap;
class SyncSession;

// Shows the expiry of an item or of a map in an ExpiryPanel and changes it; where the environment
// asks for it, a ConfirmSheet comes first. The choice is turned into seconds when it is sent, with
// the revision that was shown when it was asked for; nothing but an expiry is sent.
class ExpiryController : public QObject
{
    Q_OBJECT

public:
    // Both must outlive the controller.
    ExpiryController(SyncSession &session, ExpiryPanel &panel, QObject *parent = nullptr);

    // The map's own expiry.
    void showMap(const std::shared_ptr<OpenMap> &map);

    // The expiry of one of its items; the revision goes into If-Match.
    void showItem(const std::shared_ptr<OpenMap> &map, const ItemKey &key, const Revision &revision,
                  std::optional<qint64> expiresMs);

    // Nothing to show.
    void clear();

signals:
    // The expiry of this item or map was changed.
    void written(const mapdesk::CommandTarget &target, const QString &sentence);
    void done(const QString &sentence);
    void problem(const mapdesk::ErrorText &error);

private:
    struct Subject
    {
        std::shared_ptr<OpenMap> map;
        std::optional<ItemKey> key; // absent: the map itself
        Revision revision;
        std::optional<qint64> expiresMs;
    };

    void show(Subject subject);
    void takePresentState();
    CommandTarget target() const;
    QString subjectName(const CommandTarget &target) const;
    QString headlineOf(const CommandTarget &target, const CommandFailure &failure) const;
    std::function<void()> tryingAgain(const CommandTarget &failedTarget);
    void showTexts();
    void change();
    void askFirst();
    static bool hasAnotherExpiry(const Subject &subject);
    void send(const Subject &subject, const ExpiryChoice &choice);
    void withdrawQuestion();
    QString whyNot() const;
    void extend(qint64 seconds);
    void takeFailure(const CommandTarget &failedTarget, const CommandFailure &failure);
    void announceChange(const CommandTarget &changed);

    SyncSession &m_session;
    ExpiryPanel &m_panel;
    ExpiryChooser &m_chooser;
    std::optional<Subject> m_subject;
    QPointer<ConfirmSheet> m_sheet; // deletes itself
    ExpiryChoice m_askedChoice; // while it is open
    std::vector<CommandTarget> m_sent; // by this controller, and not answered yet
    QTimer m_ticker;
};

} // namespace mapdesk

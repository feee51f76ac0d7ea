// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batchtexts.h"
#include "confirmsheet.h"
#include "errortext.h"
#include "itembatch.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

namespace mapdesk {

class BatchProgress;
class BatchResultsSheet;
class OpenMap;
class SyncSession;

// Does the same to many items of a map: asks first where the environment wants it and where it
// takes long, shows how far it is, and tells what became of each item. What was done can be taken
// back at once, which goes the same way.
class BulkController : public QObject
{
    Q_OBJECT

public:
    // `session` and `progress` must outlive it; sheets belong to the window of `parent`.
    BulkController(SyncSession &session, BatchProgress &progress, QWidget &parent);

    // `items` as they are shown now.
    void run(const std::shared_ptr<OpenMap> &map, const BatchWork &work,
             std::vector<BatchItem> items);

    // Asks by how much these are to be extended, and does it.
    void askForLength(const std::shared_ptr<OpenMap> &map, const std::vector<BatchItem> &items);

signals:
    void done(const QString &sentence);
    void offered(const QString &sentence, const mapdesk::MessageAction &action);
    void problem(const mapdesk::ErrorText &error);

private:
    using Batch = std::shared_ptr<ItemBatch>;

    BatchTexts::Now now() const;
    BatchTexts::Circumstances circumstancesOf(const ItemBatch &batch, Friction friction) const;
    void begin(const Batch &batch);
    bool mayAsk(const CommandTarget &map);
    void ask(const Batch &batch, const BatchSummary &summary, Friction friction);
    void send(const Batch &batch);
    void tellEnd(const Batch &batch);
    void tellProblem(const Batch &batch);
    void takeBack(const Batch &batch);
    void showResults(const Batch &batch);

    SyncSession &m_session;
    BatchProgress &m_progress;
    QWidget &m_parent;
    QPointer<ConfirmSheet> m_sheet; // deletes itself
};

} // namespace mapdesk

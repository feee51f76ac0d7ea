// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batchplan.h"
#include "batchresult.h"
#include "call.h"
#include "writereversal.h"

#include <QObject>

#include <functional>
#include <memory>

namespace mapdesk {

class OpenMap;

// What a batch works with; all of it outlives the batch.
struct BatchTools
{
    ReversalTools reversal;
    std::function<TargetState(const WriteRecord &record)> leftBy; // see ReversalRequest::left
    std::function<bool(const CommandTarget &target)> isBusy; // with a write of another kind
    double share = 0; // of the rate, see RateShares::bulkWrites
    QString reason = {}; // of each write: what was meant when the batch began
    std::shared_ptr<const bool> withdrawn = {}; // what has not left then does not leave
};

// One item of a batch: its own write, in the background, with If-Match on the revision that was
// shown. Ends by ended(), once.
class BatchStep : public QObject
{
    Q_OBJECT

public:
    BatchStep(BatchTools tools, std::shared_ptr<OpenMap> map, BatchWork work, BatchItem item);
    ~BatchStep() override;

    // Nothing is emitted before it returns. Not for what plannedExpiry() leaves as it is.
    void start();

    const CommandTarget &target() const { return m_target; }
    JournalSeq write() const { return m_seq; } // that was applied; 0: none was

signals:
    void ended(const mapdesk::BatchResult &result);
    void takenBack(const mapdesk::WriteRecord &original, const mapdesk::WriteRecord &own);

private:
    void changeExpiry();
    void remove();
    void loadRecord();
    void takeBack(const WriteRecord &record);
    template <typename Write, typename Done>
    void begin(std::unique_ptr<Write> write, Done done);
    void refuse(const QString &why);

    const BatchTools m_tools;
    const std::shared_ptr<OpenMap> m_map;
    const BatchWork m_work;
    const BatchItem m_item;
    const CommandTarget m_target;
    JournalSeq m_seq = 0;
    std::unique_ptr<QObject> m_write;
    Call<std::optional<JournalRecord>, QString> m_loading;
};

} // namespace mapdesk

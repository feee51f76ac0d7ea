// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "confirmsheet.h"
#include "dataedit.h"
#include "putbackrules.h"

#include <QCoreApplication>

class QTimeZone;

namespace mapdesk {

// What is said where what stood there before a write is put back.
class PutBackTexts
{
    Q_DECLARE_TR_FUNCTIONS(PutBackTexts)

public:
    // Why it cannot be; empty where it can.
    static QString obstacle(PutBackObstacle obstacle);

    // The sheets that ask, without before and after.
    static Confirmation ofData(const WriteRecord &record, bool wasChangedSince,
                               const QTimeZone &local);
    static Confirmation ofCreation(const WriteRecord &record, const QString &expirySentence,
                                   bool isLifetimeAnew, const QTimeZone &local);
    static Confirmation ofExpiry(const WriteRecord &record, const QTimeZone &local);

    static QString explanation(SaveStop::Reason reason);

private:
    static Confirmation about(const WriteRecord &record, const QTimeZone &local);
};

} // namespace mapdesk

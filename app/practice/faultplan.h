// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultrule.h"
#include "result.h"

#include <QList>
#include <QString>

namespace mapdesk::practice {

// What is to go wrong in a practice service. docs/practice-faults.md describes the document that it
// is read from.
class FaultPlan
{
public:
    FaultPlan() = default; // nothing goes wrong

    // Takes the whole JSON document or none of it. The error is a sentence for the user that names
    // the rule, counted from 1, what was read, and what is possible.
    static Result<FaultPlan, QString> parse(const QByteArray &json);

    // Of everything that is left to chance: the same plan does the same to the same requests.
    quint32 seed() const { return m_seed; }

    const QList<FaultRule> &rules() const { return m_rules; }

private:
    quint32 m_seed = 0;
    QList<FaultRule> m_rules;
};

} // namespace mapdesk::practice

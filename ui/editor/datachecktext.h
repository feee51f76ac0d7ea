// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datacheck.h"
#include "datatone.h"

#include <QCoreApplication>

namespace mapdesk {

// One sentence on an item's data.
struct DataRemark
{
    DataTone tone = DataTone::Plain;
    QString text; // empty: there is nothing to say
    qsizetype offset = -1; // of the place; -1: none
};

// What is wrong with an item's data, or worth a warning, in words.
class DataCheckText
{
    Q_DECLARE_TR_FUNCTIONS(DataCheckText)

public:
    // The most important thing there is to say: a Problem where the data cannot be sent.
    static DataRemark remarkOn(const DataCheck &check);

    static QString noObject();

private:
    static DataRemark problemOf(const DataCheck &check);
};

} // namespace mapdesk

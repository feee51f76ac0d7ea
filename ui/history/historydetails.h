// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "historytexts.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace mapdesk {

class ChangesView;
class FactGrid;

// All there is to know of one recorded write: facts, and what it changed by path.
class HistoryDetails : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryDetails(QWidget *parent = nullptr);

    void show(const WriteRecord &record, const HistoryTexts::Relatives &relatives,
              const QTimeZone &local);
    void clear(); // no entry is chosen

private:
    // In place of the grid that stood there.
    void showFacts(FactGrid *&grid, const std::vector<HistoryTexts::Fact> &facts);
    void showChanges(const WriteRecord &record);
    QList<QWidget *> parts() const; // in their order

    QVBoxLayout *m_column;
    QLabel *m_title;
    FactGrid *m_facts;
    QLabel *m_changesTitle;
    QLabel *m_noData;
    ChangesView *m_changes;
    FactGrid *m_furtherFacts;
};

} // namespace mapdesk

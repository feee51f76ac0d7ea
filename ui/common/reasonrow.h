// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace mapdesk {

class ReasonEdit;
class RecordedWrites;

// The reason that is recorded with a write, in a sheet that stands before it: begins with the
// session's, which it becomes when the sheet is confirmed.
class ReasonRow : public QWidget
{
    Q_OBJECT

public:
    // `writes` must outlive it.
    explicit ReasonRow(RecordedWrites &writes, QWidget *parent = nullptr);

    bool isEnough() const; // there is one, or none is demanded
    void keep(); // for this write and those that follow

signals:
    void edited();

private:
    RecordedWrites &m_writes;
    ReasonEdit *m_reason;
};

} // namespace mapdesk

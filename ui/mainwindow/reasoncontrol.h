// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QToolButton>

namespace mapdesk {

class ReasonPopup;
class RecordedWrites;

// Says in the tool bar which reason goes with each write, cut short where it is long, and opens
// what it is typed in.
class ReasonControl : public QToolButton
{
    Q_OBJECT

public:
    // `writes` must outlive it.
    explicit ReasonControl(RecordedWrites &writes, QWidget *parent = nullptr);

    // For a menu; it carries the key.
    QAction *typeAction() { return m_type; }

private:
    void showReason();
    void open();

    RecordedWrites &m_writes;
    QAction *m_type;
    QPointer<ReasonPopup> m_popup; // deletes itself
};

} // namespace mapdesk

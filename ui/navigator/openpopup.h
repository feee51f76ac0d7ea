// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openchoice.h"

#include <QFrame>

class QLabel;
class QListView;
class QStandardItemModel;

namespace mapdesk {

// What stands below the Open box while somebody is in it: what the text means, and what can be
// opened. Lies over the window's contents and never takes the focus.
class OpenPopup : public QFrame
{
    Q_OBJECT

public:
    // Below `box`, in the same window.
    explicit OpenPopup(QWidget &box);

    void showMeaning(const OpenMeaning &meaning);

    // The choice that Enter means; nullptr if there is none.
    const OpenChoice *current() const;

    // The next or the previous choice, round and round.
    void step(int by);

    // All that is to be read in it, for a screen reader.
    QString spokenText() const;

signals:
    void clicked(const mapdesk::OpenLocation &place);
    void currentChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fillList();
    void showCurrent();
    void place();
    void applyPalette();

    QWidget &m_box;
    QLabel *m_icon;
    QLabel *m_notice;
    QLabel *m_sentence;
    QListView *m_list;
    QStandardItemModel *m_model;
    OpenMeaning m_meaning;
};

} // namespace mapdesk

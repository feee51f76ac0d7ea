// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errortext.h"

#include <QObject>

namespace mapdesk {

class ItemDrafts;

// Says when the unsaved texts of a session are not on the disk, or could not be read from there.
class DraftNotices : public QObject
{
    Q_OBJECT

public:
    // `drafts` must outlive it.
    explicit DraftNotices(ItemDrafts &drafts, QObject *parent = nullptr);

signals:
    void problem(const mapdesk::ErrorText &error); // once until all is well again
    void note(const QString &sentence);

private:
    void follow();
    void takeLoadFailure(const QString &why);

    ItemDrafts &m_drafts;
    bool m_isTold = false; // that texts are not on the disk
};

} // namespace mapdesk

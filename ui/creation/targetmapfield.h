// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "checkedfield.h"
#include "synctypes.h"

#include <functional>
#include <optional>

class QLineEdit;

namespace mapdesk {

class ValueLabel;

// The map that something goes into, by its unique name or SID. Whoever leaves the line with another
// text causes one look-up.
class TargetMapField : public CheckedField
{
    Q_OBJECT

public:
    using LookUp = std::function<Call<SyncMap>(const QString &sidOrUniqueName)>;

    // Begins with `first`. `names` of other maps are suggested.
    TargetMapField(const SyncMap &first, const QStringList &names, LookUp lookUp,
                   QWidget *parent = nullptr);

    QString name() const; // as typed
    void setName(const QString &sidOrUniqueName); // and looks it up

    // The one that is named; absent until it is found.
    const std::optional<SyncMap> &map() const { return m_map; }

    bool isEmpty() const;
    bool isFirst() const; // by what is typed, found or not

    void lookUp(); // now, if it is not known

signals:
    void edited(); // map() is not what it was
    void lookedUp(); // it was found, or was not

private:
    void forget();
    void take(const Result<SyncMap> &found);

    const SyncMap m_first;
    const LookUp m_lookUp;
    QLineEdit *m_edit;
    ValueLabel *m_state;
    std::optional<SyncMap> m_map;
    Call<SyncMap> m_call;
};

} // namespace mapdesk

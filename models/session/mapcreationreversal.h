// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lookingreversal.h"

namespace mapdesk {

// Takes the creation of a map back: deletes it, as long as nobody has used it. One that has
// permissions or items, or not the revision or the expiry that our creation left, stays:
// ChangedSince. Nothing of it is kept, since nothing is in it. See WriteReversal: maps have no
// If-Match.
class MapCreationReversal : public LookingReversal
{
    Q_OBJECT

public:
    MapCreationReversal(const ReversalTools &tools, const ReversalRequest &request);

protected:
    void look() override;

private:
    template <typename T, typename Take>
    Call<T> reading(Call<T> call, Take take);
    void judge(const SyncMap &now);
    bool isAsLeft(const SyncMap &now) const;
    void readPermissions();
    void readItems();
    void takeUsed();
    void takeProblem(const ApiError &error);
    void send();
    void takeResult(const WriteResult<SyncMap> &result);

    SyncMap m_now;
    Call<SyncMap> m_look;
    Call<Page<MapPermission>> m_permissions;
    Call<ItemPage> m_items;
    Call<WriteResult<SyncMap>> m_write;
};

} // namespace mapdesk

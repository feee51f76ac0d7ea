// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <limits>
#include <memory>
#include <vector>

namespace mapdesk {

// How much memory the data of items may take, in bytes: one for all open maps of the program. Where
// more is wanted, what nobody has looked at for longest is dropped, whatever map it is of.
class DataBudget
{
public:
    static constexpr qint64 unlimited = std::numeric_limits<qint64>::max();
    static constexpr qint64 defaultBlockBytes = 256 * 1024;

    // Data is kept, and dropped, in blocks of this size.
    explicit DataBudget(qint64 blockBytes = defaultBlockBytes);

    // Drops what is too much at once.
    void setAllowed(qint64 bytes);

    qint64 allowed() const { return m_account->allowed; }
    qint64 used() const { return m_account->used; }

    // Whoever keeps data in blocks.
    class Holder
    {
    public:
        virtual ~Holder() = default;

        // When the block that nobody has looked at for longest was looked at last; `never`: there
        // is no block that could be dropped.
        virtual quint64 oldestLook() const = 0;

        // Drops that block, and gives its bytes back to the share.
        virtual void dropOldest() = 0;

    protected:
        Holder() = default;
        Q_DISABLE_COPY_MOVE(Holder)
    };

    static constexpr quint64 never = std::numeric_limits<quint64>::max();

private:
    struct Account
    {
        bool makeRoomFor(qint64 bytes);

        qint64 allowed = unlimited;
        qint64 used = 0;
        qint64 blockBytes = defaultBlockBytes;
        quint64 looks = 0;
        std::vector<Holder *> holders;
    };

public:
    // What one holder takes of a budget, which it may outlive, given back when it ends. Without a
    // budget there is room for everything.
    class Share
    {
    public:
        // `holder` must outlive the share.
        Share(const DataBudget *budget, Holder &holder);
        ~Share();
        Q_DISABLE_COPY_MOVE(Share)

        qint64 blockBytes() const { return m_account->blockBytes; }
        quint64 nextLook() { return ++m_account->looks; }

        // Whether there is room, if need be after others' blocks, or the holder's own, were
        // dropped.
        bool makeRoomFor(qint64 bytes) { return m_account->makeRoomFor(bytes); }

        void take(qint64 bytes); // also where there is no room
        void giveBack(qint64 bytes);

    private:
        const std::shared_ptr<Account> m_account;
        Holder &m_holder;
        qint64 m_taken = 0;
    };

private:
    const std::shared_ptr<Account> m_account = std::make_shared<Account>();
};

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plaintextdelegate.h"

namespace mapdesk {

class Clock;

// Paints an expiry (ExpiresAtRole) as the time left in words, with an icon when it is near.
class ExpiryDelegate : public PlainTextDelegate
{
    Q_OBJECT

public:
    // `clock`, the service's, must outlive the delegate.
    explicit ExpiryDelegate(const Clock &clock, QObject *parent = nullptr);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    QString toolTipText(const QModelIndex &index) const override;

private:
    const Clock &m_clock;
};

} // namespace mapdesk

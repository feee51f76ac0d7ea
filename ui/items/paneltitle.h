// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "valuelabel.h"

namespace mapdesk {

// The name of what a panel shows, above it: server text, plain. A long one is cut off, its tool tip
// has all of it.
class PanelTitle : public ValueLabel
{
    Q_OBJECT

public:
    PanelTitle(const char *objectName, const QString &accessibleName, QWidget *parent = nullptr);

    void setTitle(const QString &title);
};

} // namespace mapdesk

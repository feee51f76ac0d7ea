// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace mapdesk {

// A label that shows a value under a name of its own. Qt tells a screen reader of such a label only
// the name, so the text is its accessible description, too. Always plain text.
class ValueLabel : public QLabel
{
    Q_OBJECT

public:
    // Names as in setNames().
    ValueLabel(const char *objectName, const QString &accessibleName, QWidget *parent = nullptr);

    void setValue(const QString &text);
};

} // namespace mapdesk

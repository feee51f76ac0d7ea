// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;

namespace mapdesk {

class ValueLabel;

// Names with their values below one another. Values may be text of the service: they are shown
// whole, as plain text, and what could deceive as escapes.
class FactGrid : public QWidget
{
    Q_OBJECT

public:
    explicit FactGrid(QWidget *parent = nullptr);

    int count() const { return m_count; }
    ValueLabel *add(const QString &objectName, const QString &name, const QString &value);

    static void setValue(ValueLabel *label, const QString &value);

    // Where a label may break the line in a long word, too.
    static QString breakable(const QString &text);

private:
    QGridLayout *m_grid;
    int m_count = 0;
};

} // namespace mapdesk

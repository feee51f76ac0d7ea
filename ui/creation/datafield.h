// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datacheck.h"

#include <QWidget>

namespace mapdesk {

class DataMeter;
class DataStatus;
class JsonEditor;

// The data of an item that is made: the text, what is wrong with it or worth a warning, and how
// much of what an item may hold it takes.
class DataField : public QWidget
{
    Q_OBJECT

public:
    explicit DataField(QWidget *parent = nullptr);

    QByteArray text() const;
    void setText(const QByteArray &text); // nothing to undo then

    const DataCheck &check() const { return m_check; }

signals:
    void edited(); // by whomever

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showCheck();

    JsonEditor *m_editor;
    DataStatus *m_status;
    DataMeter *m_meter;
    DataCheck m_check;
};

} // namespace mapdesk

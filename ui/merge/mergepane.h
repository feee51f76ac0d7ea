// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "laidoutjson.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace mapdesk {

class JsonEditor;

// A JSON text to be read, laid out, below a head; selects a place in it.
class MergePane : public QWidget
{
    Q_OBJECT

public:
    // Takes `head` over. Names of the text as in setNames().
    MergePane(QWidget *head, const char *objectName, const QString &accessibleName,
              QWidget *parent = nullptr);

    void setJson(const JsonText &json);

    // Selects what stands at `path`; where `value` is absent, goes to where it would stand and says
    // that it is not there.
    void showPlace(const JsonPath &path, const std::optional<QByteArray> &value);

    QSize minimumSizeHint() const override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void select();

    LaidOutJson m_json;
    TextRange m_shown;
    QLabel *m_note;
    JsonEditor *m_editor;
};

} // namespace mapdesk

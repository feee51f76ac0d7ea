// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsontreemodel.h"

#include <QStringList>

namespace mapdesk {

// A text with its tree: what the tree asks for is done at once.
class TreeDocument : public QObject
{
    Q_OBJECT

public:
    explicit TreeDocument(const QByteArray &text);

    JsonTreeModel &model() { return m_model; }
    const QByteArray &text() const { return m_text; }
    int requests() const { return m_requests; }

    void setText(const QByteArray &text);

private:
    JsonTreeModel m_model;
    QByteArray m_text;
    int m_requests = 0;
};

// Each row of the tree with all that it shows, in the order of the tree.
QStringList rowsOf(const JsonTreeModel &model);

// The same of a model that never had another text.
QStringList rowsOfText(const QByteArray &text);

} // namespace mapdesk

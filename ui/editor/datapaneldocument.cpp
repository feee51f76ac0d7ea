// SPDX-License-Identifier: GPL-3.0-or-later
// The document of a DataPanel: its layout, and its two views in step.
#include "datapanel.h"

#include "datatools.h"
#include "findbar.h"
#include "jsoneditor.h"
#include "jsonformat.h"
#include "jsontreemodel.h"
#include "jsontreeview.h"
#include "layoutsplices.h"

#include <QStackedWidget>
#include <QTreeView>

namespace mapdesk {

void DataPanel::connectTree()
{
    connect(m_model, &JsonTreeModel::editRequested, m_editor, &JsonEditor::apply);
}

// A tree that nobody sees costs nothing while somebody types.
void DataPanel::updateTree()
{
    m_isTreeBehind = view() != View::Tree;
    if (!m_isTreeBehind)
        m_model->setText(m_editor->text());
}

QByteArray DataPanel::inLayout(const QByteArray &text) const
{
    const auto json = JsonText::parse(text);
    if (!json)
        return text;
    return m_isPretty ? prettyJson(*json) : compactJson(*json);
}

void DataPanel::setDocument(const QByteArray &text)
{
    setTypedDocument(inLayout(text));
}

void DataPanel::setTypedDocument(const QByteArray &text)
{
    m_editor->setText(text);
    updateTree();
    m_find->refresh();
}

void DataPanel::replaceDocument(const QByteArray &text)
{
    replaceDocument(text, origin());
}

void DataPanel::replaceDocument(const QByteArray &text, int origin)
{
    m_editor->replaceText(inLayout(text), origin);
}

int DataPanel::origin() const
{
    return m_editor->origin();
}

QByteArray DataPanel::text() const
{
    return m_editor->text();
}

bool DataPanel::hasCursor() const
{
    const QWidget *focus = window()->focusWidget();
    return focus && m_views->isAncestorOf(focus);
}

bool DataPanel::isPretty() const
{
    return m_isPretty;
}

void DataPanel::setPretty(bool pretty)
{
    m_tools->showPretty(pretty);
    if (pretty == m_isPretty)
        return;
    m_isPretty = pretty;
    layOut();
    emit prettyChanged(pretty);
}

void DataPanel::layOut()
{
    const auto json = JsonText::parse(m_editor->text());
    if (json) {
        m_editor->apply(m_isPretty ? prettySplices(*json) : compactSplices(*json));
        return;
    }
    const JsonError &error = json.error();
    setStatus(Tone::Problem,
              tr("The layout stays as it is, since this is not valid JSON. Line %1, column %2: %3")
                  .arg(error.line)
                  .arg(error.column)
                  .arg(error.message),
              error.offset);
}

DataPanel::View DataPanel::view() const
{
    return m_views->currentWidget() == m_editor ? View::Text : View::Tree;
}

void DataPanel::setView(View view)
{
    m_tools->showView(view == View::Tree);
    if (view == this->view())
        return;
    const bool hadCursor = hasCursor();
    if (view == View::Tree)
        goToTree();
    else
        goToText();
    if (hadCursor)
        m_views->currentWidget()->setFocus();
}

void DataPanel::goToTree()
{
    if (m_find->isVisible())
        m_find->closeBar();
    m_views->setCurrentWidget(m_tree);
    if (m_isTreeBehind)
        updateTree();
    if (m_model->isCurrent())
        m_tree->goTo(m_model->indexAtOffset(m_editor->cursorOffset()));
}

void DataPanel::goToText()
{
    const QModelIndex row = m_tree->tree().currentIndex();
    m_views->setCurrentWidget(m_editor);
    if (!row.isValid() || !m_model->isCurrent())
        return;
    const JsonNode &node = m_model->tree().node(m_model->nodeOf(row));
    m_editor->select(node.offset, node.length);
}

} // namespace mapdesk

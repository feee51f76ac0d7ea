// SPDX-License-Identifier: GPL-3.0-or-later
#include "datapanel.h"

#include "datameter.h"
#include "datanote.h"
#include "datastatus.h"
#include "datatools.h"
#include "findbar.h"
#include "jsoneditor.h"
#include "jsontreemodel.h"
#include "jsontreeview.h"
#include "plaintextdelegate.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace mapdesk {

namespace {

constexpr int wideWidth = 700;

// Keys of the panel that the window may have other plans for: they are the panel's while the focus
// is in it.
enum class PanelKey {
    None,
    Find,
    Replace,
    FindNext,
    FindPrevious,
    Undo,
    Redo,
    Save,
};

PanelKey panelKey(const QKeyEvent &event)
{
    const std::pair<QKeySequence::StandardKey, PanelKey> keys[] = {
        {QKeySequence::Find, PanelKey::Find},
        {QKeySequence::Replace, PanelKey::Replace},
        {QKeySequence::FindNext, PanelKey::FindNext},
        {QKeySequence::FindPrevious, PanelKey::FindPrevious},
        {QKeySequence::Undo, PanelKey::Undo},
        {QKeySequence::Redo, PanelKey::Redo},
        {QKeySequence::Save, PanelKey::Save},
    };
    for (const auto &[key, meaning] : keys) {
        if (event.matches(key))
            return meaning;
    }
    const bool isReplaceKey = DataPanel::replaceKey() == QKeySequence(event.keyCombination());
    return isReplaceKey ? PanelKey::Replace : PanelKey::None;
}

} // namespace

QKeySequence DataPanel::replaceKey()
{
    const QKeySequence ofDesktop(QKeySequence::Replace);
    return ofDesktop.isEmpty() ? QKeySequence(Qt::CTRL | Qt::Key_H) : ofDesktop;
}

DataPanel::DataPanel(QWidget *parent)
    : QWidget(parent)
    , m_tools(new DataTools(this))
    , m_note(new DataNote(this))
    , m_views(new QStackedWidget(this))
    , m_editor(new JsonEditor(m_views))
    , m_model(new JsonTreeModel(this))
    , m_tree(new JsonTreeView(*m_model, m_views))
    , m_find(new FindBar(*m_editor, this))
    , m_foot(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_status(new DataStatus(this))
    , m_meter(new DataMeter(this))
{
    m_views->addWidget(m_editor);
    m_views->addWidget(m_tree);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tools);
    auto *noteRow = new QVBoxLayout;
    noteRow->setContentsMargins(6, 0, 6, 4);
    noteRow->addWidget(m_note);
    column->addLayout(noteRow);
    column->addWidget(m_views, 1);
    column->addWidget(m_find);
    column->addLayout(makeFoot());
    connectTools();
    connectEditor();
    connectTree();
    m_tools->showView(false);
    m_tools->showPretty(m_isPretty);
    m_tools->setUndoEnabled(false, false);
    setActions({});
    m_meter->hide();
}

QLayout *DataPanel::makeFoot()
{
    m_foot->setContentsMargins(8, 4, 8, 4);
    m_foot->setSpacing(4);
    m_foot->addWidget(m_status, 1);
    m_foot->addWidget(m_meter, 0, Qt::AlignRight | Qt::AlignBottom);
    return m_foot;
}

void DataPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitFoot();
}

// Where there is no room for both beside each other, the sentence stands above the meter. Lines are
// kept free for it, so that the text does not jump while somebody types.
void DataPanel::fitFoot()
{
    const bool isWide = width() >= wideWidth;
    m_foot->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_status->reserveLines(m_editor->isReadOnly() ? 0 : isWide ? 1 : 2);
}

void DataPanel::connectTools()
{
    connect(m_tools, &DataTools::viewRequested, this,
            [this](bool isTree) { setView(isTree ? View::Tree : View::Text); });
    connect(m_tools, &DataTools::prettyRequested, this, &DataPanel::setPretty);
    connect(m_tools, &DataTools::undoClicked, m_editor, &JsonEditor::undo);
    connect(m_tools, &DataTools::redoClicked, m_editor, &JsonEditor::redo);
    connect(m_tools, &DataTools::findClicked, this, [this] { openFind(false); });
    connect(&m_tools->save(), &QPushButton::clicked, this, &DataPanel::requestSave);
    connect(&m_tools->revert(), &QToolButton::clicked, this, &DataPanel::revertRequested);
    connect(&m_tools->changes(), &QToolButton::clicked, this, &DataPanel::changesRequested);
    connect(m_note, &DataNote::actionRequested, this, &DataPanel::noteActionRequested);
    connect(m_status, &DataStatus::placeRequested, this, &DataPanel::goTo);
}

void DataPanel::connectEditor()
{
    connect(m_editor, &JsonEditor::textChanged, this, [this] {
        updateTree();
        emit textChanged();
    });
    connect(m_editor, &JsonEditor::undoChanged, this,
            [this] { m_tools->setUndoEnabled(m_editor->canUndo(), m_editor->canRedo()); });
    connect(qApp, &QApplication::focusChanged, this, [this] {
        if (std::exchange(m_hadCursor, hasCursor()) != m_hadCursor)
            emit focusChanged();
    });
}

void DataPanel::setReadOnly(bool readOnly)
{
    m_editor->setReadOnly(readOnly);
    m_model->setReadOnly(readOnly);
    fitFoot();
}

void DataPanel::setActions(const Actions &actions)
{
    m_tools->save().setEnabled(actions.save);
    m_tools->revert().setEnabled(actions.revert);
    m_tools->changes().setEnabled(actions.showChanges);
}

void DataPanel::setSaveText(const QString &toolTip)
{
    m_tools->save().setToolTip(plainToolTip(toolTip));
    m_tools->save().setAccessibleDescription(toolTip);
}

void DataPanel::setMeter(qsizetype bytes, qsizetype most, qsizetype many)
{
    m_meter->showBytes(bytes, most, many);
    m_meter->show();
}

void DataPanel::setStatus(Tone tone, const QString &text, qsizetype offset)
{
    m_status->showStatus(tone, text, offset);
}

void DataPanel::setNote(const Note &note)
{
    m_note->showNote(note.tone, note.text, note.actions);
}

void DataPanel::goTo(qsizetype offset)
{
    setView(View::Text);
    m_editor->setFocus();
    m_editor->select(offset, 0);
}

void DataPanel::openFind(bool forReplacing)
{
    setView(View::Text);
    if (forReplacing)
        m_find->openForReplacing();
    else
        m_find->openForFinding();
}

bool DataPanel::finishEditing()
{
    return m_tree->finishEditing();
}

void DataPanel::requestSave()
{
    if (finishEditing())
        emit saveRequested();
}

void DataPanel::takeInAsTyped()
{
    m_tree->finishAsTyped();
}

bool DataPanel::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride
        && panelKey(static_cast<QKeyEvent &>(*event)) != PanelKey::None) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void DataPanel::keyPressEvent(QKeyEvent *event)
{
    switch (panelKey(*event)) {
    case PanelKey::None:
        if (event->key() == Qt::Key_Escape && m_find->isVisible())
            m_find->closeBar();
        else
            QWidget::keyPressEvent(event);
        break;
    case PanelKey::Find:
        openFind(false);
        break;
    case PanelKey::Replace:
        openFind(true);
        break;
    case PanelKey::FindNext:
        m_find->findNext();
        break;
    case PanelKey::FindPrevious:
        m_find->findPrevious();
        break;
    case PanelKey::Undo:
        m_editor->undo();
        break;
    case PanelKey::Redo:
        m_editor->redo();
        break;
    case PanelKey::Save:
        requestSave();
        break;
    }
}

} // namespace mapdesk

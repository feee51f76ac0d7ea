// SPDX-License-Identifier: GPL-3.0-or-later
#include "findbar.h"

#include "ids.h"
#include "jsoneditor.h"
#include "valuelabel.h"
#include "widgetnames.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mapdesk {

namespace {

QString counted(size_t count)
{
    const QString number = QLocale().toString(qulonglong(count));
    return count < TextSearch::mostMatches ? number : FindBar::tr("%1 or more").arg(number);
}

bool isReturn(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

FindBar::FindBar(JsonEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_text(new QLineEdit(this))
    , m_count(new ValueLabel("findCount", tr("Find count"), this))
    , m_problem(new ValueLabel("findProblem", tr("Find problem"), this))
{
    setNames(this, "findBar", tr("Find bar"));
    setNames(m_text, "findText", tr("Find text"));
    m_text->setPlaceholderText(tr("Find"));
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 6, 4);
    column->setSpacing(4);
    column->addLayout(makeFindRow());
    column->addWidget(m_problem);
    m_replaceRow = makeReplaceRow();
    column->addWidget(m_replaceRow);
    hide();

    m_text->installEventFilter(this);
    m_replacement->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, this, &FindBar::search);
    connect(&m_editor, &JsonEditor::textChanged, this, &FindBar::refresh);
    connect(&m_editor, &JsonEditor::cursorMoved, this, [this] {
        if (isVisible())
            showCount();
    });
}

void FindBar::openForFinding()
{
    open(false);
}

void FindBar::openForReplacing()
{
    open(!m_editor.isReadOnly());
}

void FindBar::open(bool forReplacing)
{
    m_replaceRow->setVisible(forReplacing);
    show();
    const QString selected = exactText(m_editor.selectedText());
    const bool isWithinLine = !selected.contains(u'\n') && !selected.contains(u'\r');
    if (!selected.isEmpty() && isWithinLine) {
        m_text->setText(m_expression->isChecked() ? QRegularExpression::escape(selected)
                                                  : selected);
    }
    m_text->selectAll();
    m_text->setFocus();
    lookAgain();
}

void FindBar::closeBar()
{
    hide();
    m_editor.showFound({});
    m_editor.setFocus();
}

void FindBar::search()
{
    m_search.reset();
    showProblem({});
    const int options = (m_matchCase->isChecked() ? TextSearch::MatchCase : 0)
        | (m_expression->isChecked() ? TextSearch::RegularExpression : 0);
    if (!m_text->text().isEmpty()) {
        const auto made = TextSearch::make(m_text->text(), options);
        if (made)
            m_search = *made;
        else
            showProblem(made.error());
    }
    lookAgain();
    if (!m_matches.empty())
        selectFrom(m_editor.selection().offset);
}

void FindBar::refresh()
{
    if (isVisible())
        lookAgain();
}

void FindBar::lookAgain()
{
    m_matches = m_search ? m_search->matches(m_editor.text()) : std::vector<TextRange>();
    m_editor.showFound(isVisible() ? m_matches : std::vector<TextRange>());
    showCount();
}

void FindBar::showProblem(const QString &sentence)
{
    m_problem->setValue(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void FindBar::showCount()
{
    if (!m_search) {
        m_count->setValue({});
        return;
    }
    const auto current = currentMatch();
    const QString all = counted(m_matches.size());
    if (m_matches.empty())
        m_count->setValue(tr("Not found"));
    else if (current)
        m_count->setValue(tr("%1 of %2").arg(QLocale().toString(qulonglong(*current) + 1), all));
    else
        m_count->setValue(tr("%1 found").arg(all));
}

std::optional<size_t> FindBar::currentMatch() const
{
    const auto found = std::find(m_matches.begin(), m_matches.end(), m_editor.selection());
    if (found == m_matches.end())
        return {};
    return size_t(found - m_matches.begin());
}

void FindBar::select(const TextRange &match)
{
    m_editor.select(match.offset, match.length);
    showCount();
}

void FindBar::selectFrom(qsizetype offset)
{
    const auto next = std::find_if(
        m_matches.begin(), m_matches.end(),
        [offset](const TextRange &match) { return match.offset >= offset; });
    select(next == m_matches.end() ? m_matches.front() : *next);
}

void FindBar::findNext()
{
    if (m_text->text().isEmpty()) {
        openForFinding();
        return;
    }
    lookAgain();
    const TextRange now = m_editor.selection();
    if (!m_matches.empty())
        selectFrom(now.offset + now.length);
}

void FindBar::findPrevious()
{
    if (m_text->text().isEmpty()) {
        openForFinding();
        return;
    }
    lookAgain();
    if (m_matches.empty())
        return;
    const qsizetype before = m_editor.selection().offset;
    const auto previous = std::find_if(
        m_matches.rbegin(), m_matches.rend(),
        [before](const TextRange &match) { return match.offset + match.length <= before; });
    select(previous == m_matches.rend() ? m_matches.back() : *previous);
}

void FindBar::replaceOne()
{
    const auto current = currentMatch();
    if (!m_search || !current || m_editor.isReadOnly()) {
        findNext();
        return;
    }
    const TextSplice splice = m_search->replacements(m_editor.text(),
                                                     m_replacement->text())[*current];
    m_editor.apply({splice});
    if (!m_matches.empty())
        selectFrom(splice.offset + splice.inserted.size());
}

void FindBar::replaceAll()
{
    if (!m_search || m_editor.isReadOnly())
        return;
    const TextSplices splices = m_search->replacements(m_editor.text(), m_replacement->text());
    m_editor.apply(splices);
    m_count->setValue(tr("%1 replaced").arg(counted(splices.size())));
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !isReturn(static_cast<QKeyEvent &>(*event)))
        return QWidget::eventFilter(watched, event);
    if (watched == m_replacement)
        replaceOne();
    else if (static_cast<QKeyEvent *>(event)->modifiers() & Qt::ShiftModifier)
        findPrevious();
    else
        findNext();
    return true;
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel))
        closeBar();
    else
        QWidget::keyPressEvent(event);
}

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mergepane.h"

#include "jsoneditor.h"
#include "shownjson.h"
#include "widgetnames.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace mapdesk {

namespace {

constexpr int leastPaneWidth = 150;
constexpr int leastHeight = 110;
constexpr int shownAbove = 2; // lines

// The start of the line that stands `shownAbove` lines above `offset`; 0 where there is none.
qsizetype linesAbove(const QByteArray &text, qsizetype offset)
{
    qsizetype start = offset;
    for (int passed = 0; passed <= shownAbove && start > 0; ++passed)
        start = text.lastIndexOf('\n', start - 1);
    return offset == 0 ? 0 : start + 1;
}

} // namespace

MergePane::MergePane(QWidget *head, const char *objectName, const QString &accessibleName,
                     QWidget *parent)
    : QWidget(parent)
    , m_note(new QLabel(ShownJson::absent(), this))
    , m_editor(new JsonEditor(this))
{
    auto *frame = new QFrame(this);
    frame->setFrameShape(QFrame::StyledPanel);
    auto *framed = new QVBoxLayout(frame);
    framed->setContentsMargins(0, 0, 0, 0);
    framed->addWidget(m_editor);

    QWidget *text = m_editor->focusProxy();
    setNames(text, objectName, accessibleName);
    m_editor->setReadOnly(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->hide();

    auto *headRow = new QHBoxLayout;
    headRow->addWidget(head);
    headRow->addStretch(1);
    headRow->addWidget(m_note);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(headRow);
    column->addWidget(frame, 1);
}

void MergePane::setJson(const JsonText &json)
{
    m_json = LaidOutJson(json);
    if (m_editor->text() != m_json.text())
        m_editor->setText(m_json.text());
}

void MergePane::showPlace(const JsonPath &path, const std::optional<QByteArray> &value)
{
    const auto found = value ? m_json.find(path, *value) : std::nullopt;
    m_shown = found.value_or(m_json.around(path));
    select();
    m_note->setVisible(!value);
    m_editor->focusProxy()->setAccessibleDescription(value ? QString() : m_note->text());
}

// From below, so that the place comes to stand near the top, where a pane that is partly scrolled
// out of view shows it, too.
void MergePane::select()
{
    const QByteArray &text = m_json.text();
    m_editor->select(text.size(), 0);
    m_editor->select(linesAbove(text, m_shown.offset), 0);
    m_editor->select(m_shown.offset, m_shown.length);
}

// Before, it had no room in which to bring anything into view.
void MergePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    select();
}

QSize MergePane::minimumSizeHint() const
{
    return {leastPaneWidth, leastHeight};
}

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagestrip.h"

#include "emphasis.h"
#include "icons.h"
#include "mnemonics.h"
#include "plainlabel.h"
#include "theme.h"
#include "tintedground.h"
#include "widgetnames.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace mapdesk {

namespace {

QLabel *selectableLabel(QWidget *parent)
{
    auto *label = plainLabel({}, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return label;
}

} // namespace

MessageStrip::MessageStrip(Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_icon(new QLabel(this))
    , m_word(new QLabel(kind == Kind::Error ? tr("Error") : tr("Note"), this))
    , m_headline(selectableLabel(this))
    , m_explanation(selectableLabel(this))
    , m_actions(new QWidget(this))
    , m_details(selectableLabel(this))
{
    const bool isError = kind == Kind::Error;
    setNames(m_headline, isError ? "messageHeadline" : "noteText",
             isError ? tr("Message headline") : tr("Note text"));
    setNames(m_explanation, "messageExplanation", tr("Message explanation"));
    setNames(m_details, "messageDetails", tr("Message details"));
    setBold(*m_word);
    if (isError)
        setBold(*m_headline);

    makeActionRow();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 6, 6, 6);
    column->setSpacing(4);
    column->addLayout(headRow());
    column->addWidget(m_explanation);
    if (isError)
        column->addWidget(m_actions);
    column->addWidget(m_details);

    auto *escape = new QShortcut(QKeySequence(QKeySequence::Cancel), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &MessageStrip::closeClicked);
    applyPalette();
}

QHBoxLayout *MessageStrip::headRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_word);
    row->addWidget(m_headline, 1);
    if (m_kind == Kind::Error)
        addNavigation(row);
    else
        row->addWidget(m_actions);
    addButtons(row);
    return row;
}

void MessageStrip::makeActionRow()
{
    auto *row = new QHBoxLayout(m_actions);
    row->setContentsMargins(0, 2, 0, 2);
    row->addStretch(1);
}

void MessageStrip::addNavigation(QHBoxLayout *row)
{
    m_previous = addButton(row, "previousMessage", tr("Previous message"));
    m_previous->setArrowType(Qt::LeftArrow);
    m_position = new QLabel(this);
    m_position->setObjectName(QStringLiteral("messagePosition"));
    row->addWidget(m_position);
    m_next = addButton(row, "nextMessage", tr("Next message"));
    m_next->setArrowType(Qt::RightArrow);
    connect(m_previous, &QToolButton::clicked, this, &MessageStrip::previousClicked);
    connect(m_next, &QToolButton::clicked, this, &MessageStrip::nextClicked);
}

void MessageStrip::addButtons(QHBoxLayout *row)
{
    const bool isError = m_kind == Kind::Error;
    if (isError) {
        m_detailsButton = addButton(row, "showMessageDetails", tr("Show message details"));
        m_detailsButton->setText(tr("Details"));
        m_detailsButton->setCheckable(true);
        connect(m_detailsButton, &QToolButton::toggled, m_details, &QLabel::setVisible);
    }
    auto *copy = addButton(row, isError ? "copyMessage" : "copyNote",
                           isError ? tr("Copy message") : tr("Copy note"));
    copy->setText(tr("Copy"));
    copy->setIcon(themedIcon(QStringLiteral("copy")));
    auto *close = addButton(row, isError ? "closeMessage" : "closeNote",
                            isError ? tr("Close message") : tr("Close note"));
    close->setText(tr("Close"));
    close->setIcon(themedIcon(QStringLiteral("close")));
    connect(copy, &QToolButton::clicked, this, &MessageStrip::copyClicked);
    connect(close, &QToolButton::clicked, this, &MessageStrip::closeClicked);
}

QToolButton *MessageStrip::addButton(QHBoxLayout *row, const char *objectName, const QString &name)
{
    auto *button = new QToolButton(this);
    setNames(button, objectName, name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    row->addWidget(button, 0, Qt::AlignVCenter);
    return button;
}

void MessageStrip::showMessage(const ErrorText &text, int count)
{
    m_headline->setText(count > 1 ? tr("%1 (%n times)", nullptr, count).arg(text.headline)
                                  : text.headline);
    m_explanation->setText(text.explanation);
    m_explanation->setVisible(!text.explanation.isEmpty());
    showActions(text.actions);
    m_details->setText(text.details);
    m_details->hide();
    if (m_detailsButton) {
        m_detailsButton->setChecked(false);
        m_detailsButton->setVisible(!text.details.isEmpty());
    }
}

void MessageStrip::showActions(const std::vector<MessageAction> &actions)
{
    for (size_t index = 0; index < actions.size(); ++index) {
        QPushButton *button = actionButton(int(index));
        button->setText(withoutMnemonics(actions[index].text));
        button->setAccessibleName(actions[index].text);
    }
    for (size_t index = 0; index < m_actionButtons.size(); ++index)
        m_actionButtons[index]->setVisible(index < actions.size());
    m_actions->setVisible(!actions.empty());
}

QPushButton *MessageStrip::actionButton(int index)
{
    while (int(m_actionButtons.size()) <= index) {
        const int next = int(m_actionButtons.size());
        auto *button = new QPushButton(m_actions);
        button->setObjectName((m_kind == Kind::Error ? QStringLiteral("messageAction%1")
                                                     : QStringLiteral("noteAction%1"))
                                  .arg(next + 1));
        auto *row = static_cast<QHBoxLayout *>(m_actions->layout());
        row->insertWidget(next, button);
        connect(button, &QPushButton::clicked, this, [this, next] { emit actionClicked(next); });
        // A widget comes last in the whole window's order until it is told otherwise.
        QWidget *text = m_kind == Kind::Error ? m_explanation : m_headline;
        setTabOrder(next == 0 ? text : m_actionButtons.back(), button);
        m_actionButtons.push_back(button);
    }
    return m_actionButtons[size_t(index)];
}

void MessageStrip::showPosition(int position, int total)
{
    for (QWidget *part : {static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_position),
                          static_cast<QWidget *>(m_next)})
        part->setVisible(total > 1);
    m_position->setText(tr("%1 of %2").arg(position + 1).arg(total));
    m_previous->setEnabled(position > 0);
    m_next->setEnabled(position + 1 < total);
}

QString MessageStrip::spokenText() const
{
    const QString head = QStringLiteral("%1: %2").arg(m_word->text(), m_headline->text());
    QStringList lines{head};
    if (!m_explanation->text().isEmpty())
        lines += m_explanation->text();
    if (m_kind == Kind::Note && !m_actions->isHidden())
        lines += tr("Beside it: %1").arg(m_actionButtons.front()->accessibleName());
    return lines.join(QLatin1Char('\n'));
}

QColor MessageStrip::accent() const
{
    return m_kind == Kind::Error ? themecolors::danger(palette()) : palette().color(QPalette::Link);
}

void MessageStrip::paintEvent(QPaintEvent *)
{
    paintTintedGround(*this, accent());
}

void MessageStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        applyPalette();
}

void MessageStrip::applyPalette()
{
    const auto name = m_kind == Kind::Error ? QStringLiteral("error") : QStringLiteral("info");
    showIcon(*m_icon, name, accent());
    QPalette wordPalette = palette();
    wordPalette.setColor(QPalette::WindowText, accent());
    m_word->setPalette(wordPalette);
}

} // namespace mapdesk

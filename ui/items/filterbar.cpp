// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterbar.h"

#include "checkedfield.h"
#include "filterchips.h"
#include "filterfields.h"
#include "icons.h"
#include "widgetnames.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

namespace mapdesk {

namespace {

QLineEdit *namedText()
{
    auto *text = new QLineEdit;
    setNames(text, "filterItems", FilterBar::tr("Filter items"));
    return text;
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_text(namedText())
    , m_field(new CheckedField(m_text, this))
    , m_match(new QComboBox(this))
    , m_matchCase(addButton("filterCase", tr("Match case")))
    , m_more(addButton("moreConditions", tr("More conditions")))
    , m_fields(new FilterFields(this))
    , m_chips(new FilterChips(this))
{
    makeText();
    makeMatch();
    m_fields->hide();
    setFocusProxy(m_text);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (QWidget *row : {static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_fields),
                         static_cast<QWidget *>(m_chips)})
        column->addWidget(row);

    connect(m_fields, &FilterFields::changed, this, &FilterBar::takeChange);
    connect(m_chips, &FilterChips::clearAllClicked, this, [this] {
        clearAll();
        m_text->setFocus();
    });
    connect(m_chips, &FilterChips::removeClicked, this, [this](FilterCondition condition) {
        m_fields->clear(condition);
        m_text->setFocus(); // the button that had it is gone
    });
    showMatch();
    showMore();
}

FilterConditions FilterBar::conditions() const
{
    FilterConditions conditions;
    conditions.key = m_text->text();
    conditions.keyMatch = m_match->currentData().value<ItemFilter::KeyMatch>();
    conditions.caseSensitivity = m_matchCase->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive;
    m_fields->take(conditions);
    return conditions;
}

void FilterBar::activate()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FilterBar::clearAll()
{
    m_isQuiet = true;
    m_text->clear();
    for (const FilterCondition condition : filterConditions)
        m_fields->clear(condition);
    m_isQuiet = false;
    takeChange();
}

void FilterBar::setPrefix(const QString &prefix)
{
    {
        const QSignalBlocker all(this); // one change, not two
        clearAll();
        const int before = m_match->currentIndex();
        setMatchQuietly(m_match->findData(QVariant::fromValue(ItemFilter::KeyMatch::Prefix)));
        m_matchBefore = before;
    }
    m_text->setText(prefix);
}

void FilterBar::clearText()
{
    m_text->clear();
}

void FilterBar::setProblem(const QString &sentence)
{
    m_field->setProblem(sentence);
}

void FilterBar::keyPressEvent(QKeyEvent *event)
{
    auto *text = qobject_cast<QLineEdit *>(focusWidget());
    const bool isInText = text && text->hasFocus();
    const int key = event->key();
    if (isInText && key == Qt::Key_Escape && !text->text().isEmpty())
        text->clear();
    else if (isInText && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down))
        emit left();
    else
        QWidget::keyPressEvent(event);
}

void FilterBar::makeText()
{
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(90);
    m_text->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    for (QWidget *control : {static_cast<QWidget *>(m_match), static_cast<QWidget *>(m_matchCase),
                             static_cast<QWidget *>(m_more)})
        m_field->addBeside(control);
    connect(m_text, &QLineEdit::textChanged, this, &FilterBar::takeText);
}

void FilterBar::makeMatch()
{
    using Match = ItemFilter::KeyMatch;
    setNames(m_match, "filterMatch", tr("How the key matches"));
    const auto add = [this](Match match, const QString &text, const QString &toolTip) {
        m_match->addItem(text, QVariant::fromValue(match));
        m_match->setItemData(m_match->count() - 1, toolTip, Qt::ToolTipRole);
    };
    add(Match::Contains, tr("Contains"), tr("The key contains the text"));
    add(Match::Prefix, tr("Begins with"), tr("The key begins with exactly this text"));
    add(Match::RegularExpression, tr("Regex (.*)"),
        tr("A regular expression (Perl's), found anywhere in the key"));
    connect(m_match, &QComboBox::currentIndexChanged, this, [this] {
        m_matchBefore.reset();
        showMatch();
        takeChange();
    });

    m_matchCase->setText(QStringLiteral("Aa"));
    m_matchCase->setCheckable(true);
    connect(m_matchCase, &QToolButton::toggled, this, &FilterBar::takeChange);
    m_more->setCheckable(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_more, &QToolButton::toggled, this, &FilterBar::showMore);
}

QToolButton *FilterBar::addButton(const char *objectName, const QString &name)
{
    auto *button = new QToolButton(this);
    setNames(button, objectName, name);
    button->setToolTip(name);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void FilterBar::showMatch()
{
    m_match->setToolTip(m_match->currentData(Qt::ToolTipRole).toString());
    m_text->setPlaceholderText(m_match->currentData().value<ItemFilter::KeyMatch>()
                                       == ItemFilter::KeyMatch::RegularExpression
                                   ? tr("Expression for the key")
                                   : tr("Filter by key"));
}

void FilterBar::showMore()
{
    const bool isOpen = m_more->isChecked();
    const int count = conditions().count();
    m_fields->setVisible(isOpen);
    m_more->setArrowType(isOpen ? Qt::UpArrow : Qt::DownArrow);
    m_more->setText(count > 0 ? tr("More (%1)").arg(QLocale().toString(count)) : tr("More"));
    m_more->setAccessibleDescription(count > 0 ? tr("%Ln condition(s) set", nullptr, count)
                                               : QString());
    m_chips->showConditions(conditions(),
                            isOpen ? FilterChips::Show::ClearAll : FilterChips::Show::All);
}

void FilterBar::takeText(const QString &text)
{
    if (text.isEmpty() && m_matchBefore)
        setMatchQuietly(*m_matchBefore);
    takeChange();
}

void FilterBar::setMatchQuietly(int index)
{
    const QScopedValueRollback<bool> quiet(m_isQuiet, true);
    m_match->setCurrentIndex(index);
}

void FilterBar::takeChange()
{
    if (m_isQuiet)
        return;
    showMore();
    emit changed();
}

} // namespace mapdesk

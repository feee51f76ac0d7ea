// SPDX-License-Identifier: GPL-3.0-or-later
#include "mergesheet.h"

#include "datacheck.h"
#include "displaytext.h"
#include "environmentlook.h"
#include "factgrid.h"
#include "fittingsize.h"
#include "icons.h"
#include "mergechangesmodel.h"
#include "mergelist.h"
#include "mergepanes.h"
#include "scrollbody.h"
#include "theme.h"
#include "valuelabel.h"
#include "widgetnames.h"
#include "writeguard.h"
#include "writelocktext.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace mapdesk {

namespace {

constexpr QSize usualSize(1080, 740);

QString whenLocked(MergeAim aim)
{
    return aim == MergeAim::Undo
        ? MergeSheet::tr("Writing was locked before the merged data was saved. Nothing was undone.")
        : MergeSheet::tr("Writing was locked before the merged data was saved. Nothing was "
                         "changed, and your text is still there.");
}

QString keysText(MergeAim aim)
{
    return aim == MergeAim::Undo
        ? MergeSheet::tr(
            "Keys: 1 your write, 2 what is there now, 3 what was before; N and P: next "
            "and previous place to choose")
        : MergeSheet::tr("Keys: 1 what it was, 2 theirs, 3 mine; N and P: next and previous place "
                         "to choose");
}

} // namespace

MergeSheet::MergeSheet(const MergeQuestion &question, WriteGuard &guard, QWidget *parent)
    : GuardedSheet(guard, whenLocked(question.aim), parent)
    , m_model(new MergeChangesModel(JsonMerge(question.base, question.theirs, question.mine),
                                    question.aim, this))
{
    const QString title = question.aim == MergeAim::Undo ? tr("Undo – %1") : tr("Merge – %1");
    setWindowTitle(title.arg(environmentName(guard.environment())));
    const Subject subject{question.profileName, this->question()};
    auto *column = new QVBoxLayout(this);
    column->addWidget(makeHead("mergeQuestion", subject));
    column->addWidget(makeFacts(question));
    column->addWidget(new ScrollBody(makeBody(question), this), 1);
    column->addWidget(makeFoot());
    showState();
    describe("merge", subject,
             {tr("Item: %1").arg(visibleText(question.item)),
              tr("Map: %1").arg(visibleText(question.map)), m_state->text()});

    connect(m_model, &QAbstractItemModel::dataChanged, this, &MergeSheet::showState);
    connect(&guard, &WriteGuard::changed, this, &MergeSheet::showState);
    focusFirst();
    resize(fittingSize(*this, usualSize));
}

QString MergeSheet::question() const
{
    const bool isOpen = m_model->choices().openCount() > 0;
    if (m_model->aim() == MergeAim::Undo) {
        return isOpen ? tr("Somebody has changed this item since your write. Choose what it should "
                           "say.")
                      : tr("Somebody has changed this item since your write, in other places. Undo "
                           "your write and keep their changes?");
    }
    if (isOpen)
        return tr("Somebody else changed this item too. Choose what it should say.");
    return tr("Somebody else changed this item too, in other places. Save both?");
}

QWidget *MergeSheet::makeFacts(const MergeQuestion &question)
{
    auto *facts = new FactGrid(this);
    facts->add(QStringLiteral("mergedItem"), tr("Item"), question.item);
    facts->add(QStringLiteral("mergedMap"), tr("Map"), question.map);
    return facts;
}

QWidget *MergeSheet::makeBody(const MergeQuestion &question)
{
    auto *body = new QWidget(this);
    m_list = new MergeList(*m_model, body);
    m_panes = new MergePanes(question, *m_model, body);
    auto *keys = new QLabel(keysText(question.aim), body);
    keys->setForegroundRole(QPalette::PlaceholderText);
    keys->setToolTip(keys->text());
    keys->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    column->addWidget(keys);
    column->addWidget(m_panes, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, m_panes,
            [this](const QModelIndex &current) { m_panes->showChange(current.row()); });
    return body;
}

QWidget *MergeSheet::makeFoot()
{
    auto *foot = new QWidget(this);
    m_stateIcon = new QLabel(foot);
    m_state = new ValueLabel("mergeState", tr("State of the merge"), foot);
    m_state->setWordWrap(true);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_stateIcon);
    row->addWidget(m_state, 1);
    row->addWidget(makeButtons());
    return foot;
}

QWidget *MergeSheet::makeButtons()
{
    auto *area = new QWidget(this);
    auto *edit = new QPushButton(tr("&Edit the result"), area);
    m_save = new QPushButton(tr("&Save merged data"), area);
    m_cancel = new QPushButton(tr("Cancel"), area);
    setNames(edit, "editResult", tr("Edit the result"));
    edit->setVisible(m_model->aim() == MergeAim::Save);
    setNames(m_save, "saveMerged", tr("Save merged data"));
    setNames(m_cancel, "cancel", tr("Cancel"));
    auto *row = new QHBoxLayout(area);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(edit);
    row->addWidget(m_save);
    row->addWidget(m_cancel);
    connect(edit, &QPushButton::clicked, this, &MergeSheet::edit);
    connect(m_save, &QPushButton::clicked, this, &MergeSheet::save);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_cancel->setDefault(true);
    return area;
}

void MergeSheet::focusFirst()
{
    const std::optional<int> open = m_model->choices().nextOpen(-1);
    m_list->setCurrentIndex(m_model->index(open.value_or(0), 0));
    if (open)
        m_list->setFocus();
    else
        m_cancel->setFocus();
}

QString MergeSheet::hindrance() const
{
    const MergeChoices &choices = m_model->choices();
    if (const int open = choices.openCount())
        return tr("%n place(s) still to choose", nullptr, open);
    const qsizetype bytes = choices.result().bytes().size();
    if (bytes > mostDataBytes) {
        return tr("The result has %L1 bytes, and Sync takes %L2 at most. Choose otherwise, or edit "
                  "the result.")
            .arg(bytes)
            .arg(mostDataBytes);
    }
    return guard().allowsWrites() ? QString() : writingIsLockedText();
}

void MergeSheet::showState()
{
    const QString why = hindrance();
    const QString text = why.isEmpty() ? tr("Everything is chosen.") : why;
    const QColor color = why.isEmpty() ? themecolors::success(palette())
                                       : themecolors::warning(palette());
    showIcon(*m_stateIcon, why.isEmpty() ? QStringLiteral("chosen") : QStringLiteral("warning"),
             color);
    m_save->setEnabled(why.isEmpty());
    m_save->setAccessibleDescription(why);
    if (text == m_state->text())
        return;
    m_state->setValue(text);
    QAccessibleEvent alert(m_state, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MergeSheet::save()
{
    if (!isStillAllowed() || !hindrance().isEmpty())
        return;
    accept(); // before others ask
    emit saveRequested(m_model->choices().result());
}

void MergeSheet::edit()
{
    emit editRequested(m_model->choices().result());
    accept();
}

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mergepanes.h"

#include "mergechangesmodel.h"
#include "mergepane.h"
#include "mergesheet.h"
#include "widgetnames.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace mapdesk {

namespace {

struct SideNames
{
    const char *pane;
    const char *button;
    QString take;
};

SideNames namesOf(JsonSide side, MergeAim aim)
{
    const bool isUndo = aim == MergeAim::Undo;
    switch (side) {
    case JsonSide::Base:
        return {"mergeBase", "takeWhatItWas",
                isUndo ? MergePanes::tr("Take what you wrote")
                       : MergePanes::tr("Take what it was")};
    case JsonSide::Theirs:
        return {"mergeTheirs", "takeTheirs",
                isUndo ? MergePanes::tr("Take what is there now") : MergePanes::tr("Take theirs")};
    case JsonSide::Mine:
        return {"mergeMine", "takeMine",
                isUndo ? MergePanes::tr("Take what was before") : MergePanes::tr("Take mine")};
    }
    return {};
}

} // namespace

MergePanes::MergePanes(const MergeQuestion &question, MergeChangesModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_take(new QButtonGroup(this))
{
    for (const JsonSide side : {JsonSide::Base, JsonSide::Theirs, JsonSide::Mine})
        addButton(side); // Tab goes from the buttons to the texts
    addSide(JsonSide::Base, question.base);
    addSide(JsonSide::Theirs, question.theirs);
    addSide(JsonSide::Mine, question.mine);
    m_result = new MergePane(new QLabel(tr("Result"), this), "mergeResult", tr("Result"), this);

    auto *sides = new QHBoxLayout;
    for (MergePane *pane : m_sides)
        sides->addWidget(pane, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(sides, 4);
    column->addWidget(m_result, 3);

    connect(m_take, &QButtonGroup::idClicked, this,
            [this](int side) { m_model.choose(m_row, JsonSide(side)); });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &MergePanes::showCurrent);
    showCurrent();
}

void MergePanes::addButton(JsonSide side)
{
    const SideNames names = namesOf(side, m_model.aim());
    auto *take = new QRadioButton(names.take, this);
    setNames(take, names.button, names.take);
    m_take->addButton(take, int(side));
}

void MergePanes::addSide(JsonSide side, const JsonText &json)
{
    auto *pane = new MergePane(m_take->button(int(side)), namesOf(side, m_model.aim()).pane,
                               MergeChangesModel::name(side, m_model.aim()), this);
    pane->setJson(json);
    m_sides.push_back(pane);
}

void MergePanes::showChange(int row)
{
    m_row = row;
    showCurrent();
}

void MergePanes::showCurrent()
{
    const MergeChoices &choices = m_model.choices();
    m_result->setJson(choices.result());
    checkSide(m_row < 0 ? std::nullopt : choices.side(m_row));
    if (m_row < 0)
        return;
    const MergeChange &change = choices.change(m_row);
    for (const JsonSide side : {JsonSide::Base, JsonSide::Theirs, JsonSide::Mine})
        m_sides[size_t(side)]->showPlace(change.path, change.at(side));
    m_result->showPlace(change.path, change.at(choices.shownSide(m_row)));
}

// A group that allows one button only does not allow none. Tab goes to the one that is checked, the
// arrow keys go on from there.
void MergePanes::checkSide(std::optional<JsonSide> side)
{
    const int tabTarget = int(side.value_or(JsonSide::Base));
    m_take->setExclusive(false);
    const QList<QAbstractButton *> buttons = m_take->buttons();
    for (QAbstractButton *button : buttons) {
        const int id = m_take->id(button);
        button->setChecked(side && id == int(*side));
        button->setFocusPolicy(id == tabTarget ? Qt::StrongFocus : Qt::ClickFocus);
        button->setEnabled(m_row >= 0);
    }
    m_take->setExclusive(true);
}

} // namespace mapdesk

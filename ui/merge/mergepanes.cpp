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

SideNames namesOf(JsonSide side)
{
    switch (side) {
    case JsonSide::Base:
        return {"mergeBase", "takeWhatItWas", MergePanes::tr("Take what it was")};
    case JsonSide::Theirs:
        return {"mergeTheirs", "takeTheirs", MergePanes::tr("Take theirs")};
    case JsonSide::Mine:
        return {"mergeMine", "takeMine", MergePanes::tr("Take mine")};
    }
    return {};
}

} // namespace

MergePanes::MergePanes(const MergeQuestion &question, MergeChangesModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_take(new QButtonGroup(this))
{
    auto *sides = new QHBoxLayout;
    const std::pair<JsonSide, const JsonText &> texts[] = {
        {JsonSide::Base, question.base},
        {JsonSide::Theirs, question.theirs},
        {JsonSide::Mine, question.mine},
    };
    for (const auto &[side, json] : texts) {
        m_sides.push_back(makeSide(side, json));
        sides->addWidget(m_sides.back(), 1);
    }
    m_result = new MergePane(new QLabel(tr("Result"), this), "mergeResult", tr("Result"), this);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(sides, 4);
    column->addWidget(m_result, 3);

    connect(m_take, &QButtonGroup::idClicked, this,
            [this](int side) { m_model.choose(m_row, JsonSide(side)); });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &MergePanes::update);
    update();
}

MergePane *MergePanes::makeSide(JsonSide side, const JsonText &json)
{
    const SideNames names = namesOf(side);
    auto *take = new QRadioButton(names.take, this);
    setNames(take, names.button, names.take);
    m_take->addButton(take, int(side));
    auto *pane = new MergePane(take, names.pane, MergeChangesModel::name(side), this);
    pane->setJson(json);
    return pane;
}

void MergePanes::showChange(int row)
{
    m_row = row;
    update();
}

void MergePanes::update()
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

// A group that allows one button only does not allow none.
void MergePanes::checkSide(std::optional<JsonSide> side)
{
    m_take->setExclusive(false);
    const QList<QAbstractButton *> buttons = m_take->buttons();
    for (QAbstractButton *button : buttons) {
        button->setChecked(side && m_take->id(button) == int(*side));
        button->setEnabled(m_row >= 0);
    }
    m_take->setExclusive(true);
}

} // namespace mapdesk

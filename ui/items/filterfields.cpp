// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterfields.h"

#include "widgetnames.h"

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace mapdesk {

namespace {

std::optional<qint64> chosenLength(const QComboBox &box)
{
    const QVariant chosen = box.currentData();
    return chosen.isValid() ? std::optional(chosen.toLongLong()) : std::nullopt;
}

} // namespace

FilterFields::FilterFields(QWidget *parent)
    : QWidget(parent)
    , m_data(addText("filterData", tr("Text in the data")))
    , m_expiry(addLengths("filterExpiry", tr("Expires within"), tr("Expires: any time"),
                          FilterTexts::expiries()))
    , m_update(addLengths("filterUpdate", tr("Updated in the last"), tr("Updated: any time"),
                          FilterTexts::updates()))
    , m_creator(addText("filterCreator", tr("Created by")))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(4);
    grid->addWidget(m_data, 0, 0);
    grid->addWidget(m_expiry, 0, 1);
    grid->addWidget(m_update, 1, 0);
    grid->addWidget(m_creator, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
}

void FilterFields::take(FilterConditions &conditions) const
{
    conditions.data = m_data->text();
    conditions.expiresWithinMs = chosenLength(*m_expiry);
    conditions.updatedWithinMs = chosenLength(*m_update);
    conditions.createdBy = m_creator->text();
}

void FilterFields::clear(FilterCondition condition)
{
    switch (condition) {
    case FilterCondition::Data:
        m_data->clear();
        break;
    case FilterCondition::Expiry:
        m_expiry->setCurrentIndex(0);
        break;
    case FilterCondition::Update:
        m_update->setCurrentIndex(0);
        break;
    case FilterCondition::Creator:
        m_creator->clear();
        break;
    }
}

QLineEdit *FilterFields::addText(const char *objectName, const QString &name)
{
    auto *field = new QLineEdit(this);
    setNames(field, objectName, name);
    field->setPlaceholderText(name);
    field->setClearButtonEnabled(true);
    connect(field, &QLineEdit::textChanged, this, &FilterFields::changed);
    return field;
}

QComboBox *FilterFields::addLengths(const char *objectName, const QString &name, const QString &any,
                                    const std::vector<FilterTexts::Length> &lengths)
{
    auto *box = new QComboBox(this);
    setNames(box, objectName, name);
    box->addItem(any);
    for (const FilterTexts::Length &length : lengths)
        box->addItem(length.text, length.ms);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    connect(box, &QComboBox::currentIndexChanged, this, &FilterFields::changed);
    return box;
}

} // namespace mapdesk

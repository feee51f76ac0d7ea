// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterfields.h"

#include "widgetnames.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
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
    , m_expiry(addLengths("filterExpiry", tr("Expires within"), FilterTexts::expiries()))
    , m_update(addLengths("filterUpdate", tr("Updated in the last"), FilterTexts::updates()))
    , m_creator(addText("filterCreator", tr("Created by")))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(4);
    const auto add = [&](int row, int column, const QString &label, QWidget *field) {
        grid->addWidget(new QLabel(label, this), row, 2 * column, Qt::AlignLeft | Qt::AlignVCenter);
        grid->addWidget(field, row, 2 * column + 1);
        grid->setColumnStretch(2 * column + 1, 1);
    };
    add(0, 0, tr("Data"), m_data);
    add(0, 1, tr("Expires"), m_expiry);
    add(1, 0, tr("Updated"), m_update);
    add(1, 1, tr("Created by"), m_creator);
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
    field->setPlaceholderText(tr("Any"));
    field->setClearButtonEnabled(true);
    connect(field, &QLineEdit::textChanged, this, &FilterFields::changed);
    return field;
}

QComboBox *FilterFields::addLengths(const char *objectName, const QString &name,
                                    const std::vector<FilterTexts::Length> &lengths)
{
    auto *box = new QComboBox(this);
    setNames(box, objectName, name);
    box->addItem(tr("Any time"));
    for (const FilterTexts::Length &length : lengths)
        box->addItem(length.choice, length.ms);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    connect(box, &QComboBox::currentIndexChanged, this, &FilterFields::changed);
    return box;
}

} // namespace mapdesk

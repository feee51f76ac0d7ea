// SPDX-License-Identifier: GPL-3.0-or-later
#include "propertiesmodel.h"

#include "displaytext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace mapdesk {

namespace {

bool isString(const QByteArray &value)
{
    return value.startsWith('"');
}

QString shownValue(const QByteArray &value)
{
    if (!isString(value))
        return visibleText(QString::fromUtf8(value));
    const QJsonDocument wrapped = QJsonDocument::fromJson('[' + value + ']');
    return visibleText(wrapped.array().at(0).toString());
}

bool haveSameNames(const ResourceProperties &a, const ResourceProperties &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const ResourceProperty &one, const ResourceProperty &other) {
                          return one.name == other.name;
                      });
}

} // namespace

void PropertiesModel::setProperties(const ResourceProperties &properties, const Meanings &meanings)
{
    m_meanings = meanings;
    if (properties == m_properties)
        return;
    if (haveSameNames(properties, m_properties)) {
        m_properties = properties;
        emit dataChanged(index(0, ValueColumn), index(rowCount() - 1, ValueColumn));
        return;
    }
    beginResetModel();
    m_properties = properties;
    endResetModel();
}

int PropertiesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_properties.size());
}

int PropertiesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PropertiesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ResourceProperty &property = m_properties[size_t(index.row())];
    const QString meaning = m_meanings.value(property.name);
    switch (role) {
    case Qt::DisplayRole:
        return text(property, index.column());
    case Qt::ToolTipRole:
        return meaning.isEmpty()
            ? text(property, index.column())
            : QStringLiteral("%1\n%2").arg(text(property, index.column()), meaning);
    case Qt::AccessibleDescriptionRole:
        return meaning.isEmpty() ? QVariant() : meaning;
    case IsNullRole:
        return property.value == "null";
    default:
        return {};
    }
}

QString PropertiesModel::text(const ResourceProperty &property, int column) const
{
    return column == NameColumn ? visibleText(property.name) : shownValue(property.value);
}

QVariant PropertiesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Property") : tr("Value");
}

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "propertiesview.h"

#include "plaintextdelegate.h"
#include "rowtable.h"
#include "theme.h"
#include "widgetnames.h"

#include <QHeaderView>

namespace mapdesk {

namespace {

// Null is a word of the resource, not a text in it: set apart.
class NullDelegate : public PlainTextDelegate
{
public:
    using PlainTextDelegate::PlainTextDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        PlainTextDelegate::initStyleOption(option, index);
        if (!index.data(PropertiesModel::IsNullRole).toBool())
            return;
        option->font.setItalic(true);
        option->palette.setColor(QPalette::Text, themecolors::muted(option->palette));
    }
};

} // namespace

PropertiesView::PropertiesView(QWidget *parent)
    : QTableView(parent)
{
    setNames(this, "properties", tr("Properties"));
    setUpRowTable(*this, 8);
    setModel(&m_model);
    setItemDelegateForColumn(PropertiesModel::ValueColumn, new NullDelegate(this));
    horizontalHeader()->setStretchLastSection(true);
}

void PropertiesView::setProperties(const ResourceProperties &properties,
                                   const PropertiesModel::Meanings &meanings)
{
    const bool wasEmpty = m_model.rowCount() == 0;
    m_model.setProperties(properties, meanings);
    if (wasEmpty)
        resizeColumnToContents(PropertiesModel::NameColumn);
}

} // namespace mapdesk

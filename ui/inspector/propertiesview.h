// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propertiesmodel.h"

#include <QTableView>

namespace mapdesk {

// Every member of a resource, null included; names and values can be copied.
class PropertiesView : public QTableView
{
    Q_OBJECT

public:
    explicit PropertiesView(QWidget *parent = nullptr);

    void setProperties(const ResourceProperties &properties,
                       const PropertiesModel::Meanings &meanings = {});

private:
    PropertiesModel m_model;
};

} // namespace mapdesk

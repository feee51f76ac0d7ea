// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"

#include <QObject>

#include <memory>
#include <optional>

namespace mapdesk {

class Clock;
class NamespaceModel;
class NamespaceView;
class OpenMap;

// Shows the items of an open map in a NamespaceView.
class NamespacesController : public QObject
{
    Q_OBJECT

public:
    // `clock` is the service's; both must outlive the controller.
    NamespacesController(const Clock &clock, NamespaceView &view, QObject *parent = nullptr);
    ~NamespacesController() override;

    // This map from now on, with this item chosen; nullptr: none.
    void show(const std::shared_ptr<OpenMap> &map, const std::optional<ItemKey> &chosen);

    // Keys are split behind this from now on; what was open is closed.
    void setSeparator(const QString &separator);

private:
    void rebuild(const std::optional<ItemKey> &chosen);

    NamespaceView &m_view;
    QString m_separator;
    std::shared_ptr<OpenMap> m_map;
    std::unique_ptr<NamespaceModel> m_model;
};

} // namespace mapdesk

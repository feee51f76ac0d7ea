// SPDX-License-Identifier: GPL-3.0-or-later
#include "namespacescontroller.h"

#include "expiryticker.h"
#include "namespacedelegate.h"
#include "namespacemodel.h"
#include "namespaceview.h"
#include "openmap.h"

namespace mapdesk {

NamespacesController::NamespacesController(const Clock &clock, NamespaceView &view, QObject *parent)
    : QObject(parent)
    , m_view(view)
{
    view.setItemDelegateForColumn(NamespaceModel::ExpiresColumn,
                                  new NamespaceExpiryDelegate(clock, this));
    new ExpiryTicker(view, NamespaceModel::ExpiresColumn, clock, this);
}

NamespacesController::~NamespacesController() = default;

void NamespacesController::show(const std::shared_ptr<OpenMap> &map,
                                const std::optional<ItemKey> &chosen)
{
    if (map == m_map)
        return m_view.choose(chosen);
    m_map = map;
    rebuild(chosen);
}

void NamespacesController::setSeparator(const QString &separator)
{
    if (separator == m_separator)
        return;
    m_separator = separator;
    rebuild(m_view.chosenItem());
}

void NamespacesController::rebuild(const std::optional<ItemKey> &chosen)
{
    auto model = m_map ? std::make_unique<NamespaceModel>(m_map->items(), m_separator) : nullptr;
    m_view.show(model.get());
    m_model = std::move(model);
    if (!m_model)
        return;
    const auto takeState = [this] {
        m_model->setComplete(m_map->loader().state() == LoadState::Complete);
    };
    connect(&m_map->loader(), &MapLoader::stateChanged, m_model.get(), takeState);
    takeState();
    m_view.choose(chosen);
}

} // namespace mapdesk

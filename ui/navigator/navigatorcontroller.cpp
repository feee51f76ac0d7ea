// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigatorcontroller.h"

#include "displaytext.h"
#include "endpoints.h"
#include "missingresource.h"
#include "navigatorpanel.h"
#include "syncsession.h"

#include <QItemSelectionModel>
#include <QTreeView>

namespace mapdesk {

namespace {

// Most accounts have one service or two; each costs a request.
constexpr int servicesOpenedAtStart = 3;

TreeSource sourceFrom(const SyncSession &session)
{
    const SyncClient &client = session.client();
    return {
        [&client](const QByteArray &target) { return client.listServices({.target = target}); },
        [&client](const ServiceSid &service, const QByteArray &target) {
            return client.listMaps(service, {.target = target});
        },
    };
}

} // namespace

NavigatorController::NavigatorController(SyncSession &session, NavigatorPanel &panel,
                                         QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_panel(panel)
    , m_model(sourceFrom(session))
    , m_revealed(session.defaultService())
{
    QTreeView &tree = m_panel.tree();
    tree.setModel(&m_model);
    connect(tree.selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index, const QModelIndex &previous) {
                // A tree that gets the focus, or loses its current row, finds another: no choice.
                if (m_model.map(index) || m_model.map(previous) || m_model.service(previous))
                    choose(index);
            });
    // A click on the row that is current already changes nothing above, yet it is a choice.
    connect(&tree, &QTreeView::clicked, this, &NavigatorController::choose);
    connect(&tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (m_model.service(index)) // by Enter; a map is chosen already
            choose(index);
    });
    connect(&tree, &QTreeView::activated, &m_model, &SyncTreeModel::activate);
    connect(&tree, &QTreeView::clicked, &m_model, &SyncTreeModel::activate);
    connect(&m_model, &SyncTreeModel::failed, this,
            [this](const ApiError &error) { emit problem(explain(error)); });
}

void NavigatorController::start()
{
    connect(&m_model, &QAbstractItemModel::rowsInserted, this,
            &NavigatorController::openFirstServices);
    m_model.start();
}

void NavigatorController::refresh()
{
    m_model.refresh();
}

QString NavigatorController::serviceName(const ServiceSid &service) const
{
    const QModelIndex index = m_model.indexOf(service);
    return index.isValid() ? index.data().toString() : service.value();
}

ServiceSid NavigatorController::currentService() const
{
    return m_panel.tree().currentIndex().data(ServiceSidRole).value<ServiceSid>();
}

void NavigatorController::reveal(const SyncService &service)
{
    m_revealed = service.sid;
    m_model.add(service);
    makeCurrent(m_model.indexOf(service.sid));
}

void NavigatorController::reveal(const SyncMap &map)
{
    m_revealed = map.serviceSid;
    m_model.add(map);
    const QModelIndex index = m_model.indexOf(map.sid);
    makeCurrent(index.isValid() ? index : m_model.indexOf(map.serviceSid));
}

void NavigatorController::forget(const SyncMap &map)
{
    makeCurrent(m_model.indexOf(map.serviceSid));
    refresh();
}

void NavigatorController::takeFocus()
{
    m_panel.tree().setFocus();
}

void NavigatorController::makeCurrent(const QModelIndex &index)
{
    const QSignalBlocker quiet(this);
    if (index.isValid())
        m_panel.tree().setCurrentIndex(index);
}

ErrorText NavigatorController::explain(const ApiError &error)
{
    const ServiceSid service(serviceInQuestion(error));
    const QString headline = service.isEmpty()
        ? tr("The services could not be read.")
        : tr("The maps of %1 could not be read.").arg(visibleText(serviceName(service)));
    ErrorText text = ErrorText::explain(headline, error,
                                        whileAlive(this, [this, service] { readAgain(service); }));
    if (missingResource(error) == MissingResource::Service)
        text.actions.push_back({tr("Show services"), whileAlive(this, [this] { showServices(); })});
    return text;
}

// The list of the services if none is named.
void NavigatorController::readAgain(const ServiceSid &service)
{
    const QModelIndex list = service.isEmpty() ? QModelIndex() : m_model.indexOf(service);
    if (!service.isEmpty() && !list.isValid())
        return;
    const QModelIndex last = m_model.index(m_model.rowCount(list) - 1, 0, list);
    if (last.data(NodeKindRole).value<NodeKind>() == NodeKind::Failed)
        m_model.activate(last);
}

void NavigatorController::showServices()
{
    refresh();
    m_panel.tree().scrollToTop();
    m_panel.tree().setFocus();
}

void NavigatorController::choose(const QModelIndex &index)
{
    if (const SyncMap *map = m_model.map(index))
        emit mapChosen(*map);
    else if (const SyncService *service = m_model.service(index))
        emit serviceChosen(*service);
}

void NavigatorController::openFirstServices()
{
    if (!m_model.service(m_model.index(0, 0)))
        return;
    disconnect(&m_model, &QAbstractItemModel::rowsInserted, this,
               &NavigatorController::openFirstServices);
    // Not within the model's signal: opening a row makes the view ask for its maps.
    QMetaObject::invokeMethod(
        this,
        [this] {
            for (int row = 0; row < servicesOpenedAtStart; ++row)
                m_panel.tree().expand(m_model.index(row, 0));
            chooseFirstService();
        },
        Qt::QueuedConnection);
}

void NavigatorController::chooseFirstService()
{
    // A link may have led elsewhere before the list came.
    const QModelIndex revealed = m_model.indexOf(m_revealed);
    if (revealed.isValid() && currentService() != m_revealed)
        makeCurrent(revealed);
    else if (!m_panel.tree().currentIndex().isValid())
        makeCurrent(m_model.index(0, 0));
    if (m_revealed == m_session.defaultService())
        showDefaultService(revealed);
}

// To ask for the one called "default" would make it.
void NavigatorController::showDefaultService(const QModelIndex &row)
{
    m_panel.tree().expand(row);
    const ServiceSid &service = m_session.defaultService();
    if (row.isValid() || service.isEmpty() || isDefaultService(service))
        return;
    m_defaultService = m_session.client().fetchService(service).then(
        this, [this](const Result<SyncService> &result) {
            if (!result) {
                emit problem(explain(result.error()));
                return;
            }
            reveal(*result);
            m_panel.tree().expand(m_model.indexOf(result->sid));
        });
}

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "permissionscontroller.h"

#include "accessquestion.h"
#include "accesstext.h"
#include "displaytext.h"
#include "endpoints.h"
#include "openmap.h"
#include "permissionsheet.h"
#include "permissionspanel.h"
#include "permissiontexts.h"
#include "syncsession.h"
#include "writelocktext.h"

#include <QItemSelectionModel>
#include <QTableView>

namespace mapdesk {

namespace {

std::optional<PermissionRights> rightsOf(const Result<MapPermission> &found)
{
    return found ? stateOf(*found).rights : std::nullopt;
}

bool isKnown(const Result<MapPermission> &found)
{
    return found || found.error().kind == ApiError::Kind::NotFound;
}

} // namespace

PermissionsController::PermissionsController(SyncSession &session, PermissionsPanel &panel,
                                             QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_panel(panel)
    , m_answers(session, panel.question())
{
    m_panel.setModel(m_model);
    connect(m_panel.table().selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PermissionsController::showWhatIsPossible);
    connect(&m_model, &QAbstractItemModel::modelReset, this,
            &PermissionsController::showWhatIsPossible);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &PermissionsController::showStatus);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &PermissionsController::showStatus);
    connect(&m_model, &PermissionsModel::stateChanged, this, &PermissionsController::showStatus);
    connect(&m_model, &PermissionsModel::failed, this, [this](const ApiError &error) {
        emit problem(ErrorText::explain(tr("The permissions of %1 could not be read.")
                                            .arg(visibleText(m_map->map().displayName())),
                                        error, whileAlive(this, [this] { m_model.readMore(); })));
    });
    connectPanel();
    connect(&m_session.writeGuard(), &WriteGuard::changed, this,
            &PermissionsController::showWhatIsPossible);
    ItemCommands &commands = m_session.commands();
    connect(&commands, &ItemCommands::started, this, &PermissionsController::showWhatIsPossible);
    connect(&commands, &ItemCommands::finished, this, &PermissionsController::showWhatIsPossible);
    connect(&commands, &ItemCommands::undone, this, &PermissionsController::readAgain);
    connect(&commands, &ItemCommands::undoStopped, this,
            [this](const ReversalStop &stop) { readAgain(stop.record); });
    show({});
}

void PermissionsController::connectPanel()
{
    connect(&m_panel, &PermissionsPanel::shown, this, &PermissionsController::readIfLookedAt);
    connect(&m_panel, &PermissionsPanel::moreRequested, this, [this] { m_model.readMore(); });
    connect(&m_panel, &PermissionsPanel::filterChanged, this, [this](const QString &text) {
        m_model.setFilter(text);
        showStatus();
    });
    connect(&m_panel, &PermissionsPanel::grantRequested, this, &PermissionsController::grant);
    connect(&m_panel, &PermissionsPanel::changeRequested, this, &PermissionsController::change);
    connect(&m_panel, &PermissionsPanel::revokeRequested, this, &PermissionsController::revoke);
    connect(&m_panel, &PermissionsPanel::questionRequested, this, [this] {
        if (const auto identity = current())
            m_panel.question().ask(identity->value());
    });
    connect(&m_answers, &AccessAnswers::reading, this, &PermissionsController::readIfLookedAt);
    connect(&m_answers, &AccessAnswers::found, this, &PermissionsController::take);
    connect(&m_answers, &AccessAnswers::problem, this, &PermissionsController::problem);
}

void PermissionsController::showMap(const Map &map)
{
    if (map != m_map)
        show(map);
}

void PermissionsController::clear()
{
    show({});
}

void PermissionsController::show(const Map &map)
{
    withdrawQuestions();
    const bool isOtherService = !m_map || !map || m_map->map().serviceSid != map->map().serviceSid;
    m_map = map;
    m_isStale = false;
    m_present = {};
    m_panel.clearFilter();
    m_answers.setMap(map);
    if (isOtherService) {
        m_service = {};
        m_access = AccessControl::NotKnown;
    }
    PermissionsModel::Source source;
    if (map) {
        source = [this, map](const QByteArray &target) {
            return m_session.client().listPermissions(map->map().serviceSid, map->map().sid,
                                                      {.target = target});
        };
    }
    m_model.setSource(source);
    showAccess();
    showWhatIsPossible();
    readIfLookedAt();
}

void PermissionsController::readIfLookedAt()
{
    if (!m_map || !m_panel.isVisible())
        return;
    if ((m_isStale || m_access == AccessControl::NotKnown) && !m_service.isActive())
        readService();
    if (m_isStale || m_model.state() == LoadState::Idle)
        m_model.read();
    m_isStale = false;
}

void PermissionsController::refresh()
{
    m_isStale = m_model.state() != LoadState::Idle;
    readIfLookedAt();
    m_answers.read();
}

// To ask for the one called "default" would make it.
void PermissionsController::readService()
{
    const ServiceSid service = m_map->map().serviceSid;
    if (isDefaultService(service))
        return;
    m_service = m_session.client().fetchService(service).then(
        this, [this](const Result<SyncService> &found) {
            m_access = found ? accessControlOf(found->aclEnabled) : AccessControl::NotKnown;
            showAccess();
            if (!found)
                emit problem(ErrorText::explain(
                    tr("Whether the service's access control (ACL) is on could not be read."),
                    found.error(), whileAlive(this, [this] { readIfLookedAt(); })));
        });
    showAccess();
}

void PermissionsController::showAccess()
{
    const bool isBeingRead = m_access == AccessControl::NotKnown && m_service.isActive();
    m_panel.setAccess(isBeingRead ? tr("Reading the service…") : accessText(m_access));
    m_answers.setAccess(m_access, isBeingRead);
}

void PermissionsController::showStatus()
{
    using LoadAction = PermissionsPanel::LoadAction;
    const LoadState state = m_model.state();
    m_panel.setStatus(PermissionTexts::status(state, m_model.total(), m_model.rowCount()),
                      state == LoadState::More         ? LoadAction::GoOn
                          : state == LoadState::Failed ? LoadAction::TryAgain
                                                       : LoadAction::None);
}

void PermissionsController::showWhatIsPossible()
{
    m_panel.setObstacle(m_map ? whyNot() : QString());
    m_panel.setRowChosen(current().has_value());
}

QString PermissionsController::whyNot() const
{
    if (!m_session.writeGuard().allowsWrites())
        return writingIsLockedText();
    return m_session.commands().isBusy(targetOf(m_map->map()))
        ? isBeingWrittenText(visibleText(m_map->map().displayName()))
        : QString();
}

bool PermissionsController::isAsking() const
{
    return (m_sheet && m_sheet->isVisible()) || (m_confirmation && m_confirmation->isVisible());
}

bool PermissionsController::mayChange()
{
    if (!m_map || isAsking())
        return false;
    const QString obstacle = whyNot();
    if (!obstacle.isEmpty())
        emit done(obstacle);
    return obstacle.isEmpty();
}

std::optional<Identity> PermissionsController::current() const
{
    const QModelIndex index = m_panel.table().currentIndex();
    return index.isValid() ? std::optional(m_model.identity(index.row())) : std::nullopt;
}

void PermissionsController::grant()
{
    if (mayChange())
        openSheet({{}, {}, PermissionRights{.read = true}});
}

void PermissionsController::change()
{
    const auto identity = current();
    if (!identity || !mayChange())
        return;
    const PermissionRights rights = m_model.rights(m_model.rowOf(*identity));
    openSheet({*identity, rights, rights});
}

void PermissionsController::revoke()
{
    const auto identity = current();
    if (identity && mayChange())
        proceed({m_map, {*identity, m_model.rights(m_model.rowOf(*identity)), {}}});
}

void PermissionsController::openSheet(const PermissionEdit &edit)
{
    m_sheet = new PermissionSheet(m_session.writeGuard(),
                                  {m_session.profileName(), m_map->map().displayName(), m_access},
                                  edit, &m_panel);
    connect(m_sheet, &PermissionSheet::confirmed, this,
            [this, map = m_map, sheet = m_sheet](const PermissionEdit &wanted) {
                proceed({map, wanted, sheet});
            });
    follow(*m_sheet);
    m_sheet->open();
}

void PermissionsController::proceed(const Change &change)
{
    if (m_session.frictionOf(WriteKind::ChangePermissions) == Friction::None)
        return send(change);
    if (m_confirmation && m_confirmation->isVisible())
        return;
    QWidget *const asker = change.sheet ? static_cast<QWidget *>(change.sheet) : &m_panel;
    m_confirmation = ConfirmSheet::ask(
        PermissionTexts::confirmation(change.map->map(), change.edit, m_access), m_session, asker,
        nullptr, this, [this, change] { send(change); });
    follow(*m_confirmation);
}

// What a sheet says that goes by itself; one whose write is under way is told of otherwise.
void PermissionsController::follow(GuardedSheet &sheet)
{
    connect(&sheet, &GuardedSheet::withdrawn, this, [this, &sheet](const QString &why) {
        const auto *asking = qobject_cast<PermissionSheet *>(&sheet);
        if (!asking || !asking->isBusy())
            emit done(why);
    });
}

void PermissionsController::withdrawQuestions()
{
    const QString why = tr("What you were asked about is not shown any more. Nothing was changed.");
    if (m_confirmation)
        m_confirmation->withdraw(why);
    if (m_sheet)
        m_sheet->withdraw(why);
}

void PermissionsController::send(const Change &change)
{
    if (change.sheet)
        change.sheet->setBusy(true);
    m_writes.remove_if([](const auto &write) { return !write.isActive(); });
    m_writes.push_back(m_session.commands()
                           .changePermission(change.map, change.edit)
                           .then(this, [this, change](const Result<Written> &result) {
                               if (change.sheet)
                                   change.sheet->setBusy(false);
                               takeResult(change, *result);
                           }));
}

void PermissionsController::takeResult(const Change &change, const Written &result)
{
    if (change.map == m_map)
        takePresent(change, result);
    if (!result.isApplied())
        return takeFailure(change, result);
    if (change.sheet)
        change.sheet->finish();
    emit written(targetOf(change.map->map()), PermissionTexts::done(change.edit));
}

// As far as the write and the readings around it tell.
void PermissionsController::takePresent(const Change &change, const Written &result)
{
    const Identity &identity = change.edit.identity;
    if (!result.isApplied())
        return takeRead(identity, result.asRead());
    m_model.take(identity, change.edit.wanted);
    m_answers.take(identity, change.edit.wanted);
    if (const int row = m_model.rowOf(identity); row >= 0)
        m_panel.table().setCurrentIndex(m_model.index(row, 0));
}

void PermissionsController::takeFailure(const Change &change, const Written &result)
{
    const CommandFailure failure = result.failure();
    if (failure.error.kind == ApiError::Kind::Conflict) {
        const auto now = rightsOf(result.asRead());
        const QString sentence = PermissionTexts::changedMeanwhile(change.edit, now);
        if (!change.sheet)
            return emit done(sentence);
        change.sheet->setShown(now);
        return change.sheet->setProblem(
            tr("%1 Confirm again to set what is chosen here.").arg(sentence));
    }
    Change again = change;
    again.sheet.clear();
    const ErrorText error = ErrorText::explain(PermissionTexts::headline(change.edit, failure),
                                               failure, whileAlive(this, [this, again] {
                                                   if (again.map == m_map && mayChange())
                                                       proceed(again);
                                               }));
    if (change.sheet)
        change.sheet->setProblem(error.headline + QLatin1Char(' ') + error.explanation);
    emit problem(error);
}

// One that was taken back, or could not be since somebody changed it.
void PermissionsController::readAgain(const WriteRecord &record)
{
    if (!m_map || !record.identity || record.target != targetOf(m_map->map())
        || m_model.state() == LoadState::Idle)
        return;
    const Identity identity = *record.identity;
    m_present = m_session.client()
                    .fetchPermission(record.target.service, record.target.map, identity)
                    .then(this, [this, identity](const Result<MapPermission> &now) {
                        takeRead(identity, now);
                    });
}

// What reading it gave; where that failed nothing is known.
void PermissionsController::takeRead(const Identity &identity, const Result<MapPermission> &now)
{
    if (isKnown(now))
        take(identity, rightsOf(now));
}

void PermissionsController::take(const Identity &identity, const Rights &rights)
{
    if (m_model.state() != LoadState::Idle)
        m_model.take(identity, rights);
    m_answers.take(identity, rights);
}

} // namespace mapdesk

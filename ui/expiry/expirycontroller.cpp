// SPDX-License-Identifier: GPL-3.0-or-later
#include "expirycontroller.h"

#include "clocknotice.h"
#include "confirmsheet.h"
#include "displaytext.h"
#include "expirychooser.h"
#include "expiryconfirmation.h"
#include "expirypanel.h"
#include "expirypreview.h"
#include "expirytext.h"
#include "friction.h"
#include "openmap.h"
#include "syncsession.h"
#include "timelengths.h"
#include "writelocktext.h"

#include <QTimeZone>

#include <algorithm>

namespace mapdesk {

ExpiryController::ExpiryController(SyncSession &session, ExpiryPanel &panel, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_panel(panel)
    , m_chooser(panel.chooser())
{
    m_ticker.setInterval(1000);
    connect(&m_ticker, &QTimer::timeout, this, [this] {
        if (m_panel.isVisible())
            showTexts();
    });
    connect(&m_chooser, &ExpiryChooser::choiceChanged, this, &ExpiryController::showTexts);
    connect(&m_chooser, &ExpiryChooser::extendRequested, this, &ExpiryController::extend);
    connect(&m_panel, &ExpiryPanel::changeRequested, this, &ExpiryController::change);

    connect(&m_session.writeGuard(), &WriteGuard::changed, this, &ExpiryController::showTexts);
    ItemCommands &commands = m_session.commands();
    connect(&commands, &ItemCommands::started, this, &ExpiryController::showTexts);
    connect(&commands, &ItemCommands::expiryChanged, this, &ExpiryController::announceChange);
    connect(&commands, &ItemCommands::failed, this, &ExpiryController::takeFailure);
    clear();
}

void ExpiryController::showMap(const std::shared_ptr<OpenMap> &map)
{
    show({map, {}, {}, map->map().expiresMs});
}

void ExpiryController::showItem(const std::shared_ptr<OpenMap> &map, const ItemKey &key,
                                const Revision &revision, std::optional<qint64> expiresMs)
{
    show({map, key, revision, expiresMs});
}

void ExpiryController::clear()
{
    withdrawQuestion();
    m_subject.reset();
    m_ticker.stop();
    m_panel.setEnabled(false);
    showTexts();
}

void ExpiryController::show(Subject subject)
{
    const bool isSame = m_subject && m_subject->map == subject.map && m_subject->key == subject.key;
    if (!isSame)
        withdrawQuestion();
    m_subject = std::move(subject);
    m_panel.setEnabled(true);
    m_ticker.start();
    if (isSame) {
        showTexts();
        return;
    }
    // A choice belongs to what it was made for: it never moves on to the next item.
    m_chooser.setChoice(ExpiryChoice::leave());
    const qint64 tomorrow = m_session.clock().nowMs() + msPerDay;
    m_chooser.offerMoment(std::max(tomorrow, m_subject->expiresMs.value_or(0)));
}

// The table's model tells of a change a moment later than the store has it.
void ExpiryController::takePresentState()
{
    if (!m_subject->key) {
        m_subject->expiresMs = m_subject->map->map().expiresMs;
        return;
    }
    const ItemStore &items = m_subject->map->items();
    if (const auto handle = items.find(*m_subject->key)) {
        const ItemView item = items.item(*handle);
        m_subject->revision = Revision(QString::fromLatin1(item.revision));
        m_subject->expiresMs = item.expiresMs;
    }
}

CommandTarget ExpiryController::target() const
{
    return targetOf(m_subject->map->map(), m_subject->key);
}

QString ExpiryController::subjectName(const CommandTarget &target) const
{
    return visibleText(target.key ? toString(*target.key) : target.map.value());
}

QString ExpiryController::headlineOf(const CommandTarget &target,
                                     const CommandFailure &failure) const
{
    const QString headline = failure.outcome == WriteOutcome::CannotTell
        ? tr("It is not certain whether the expiry of %1 was changed.")
        : tr("The expiry of %1 was not changed.");
    return headline.arg(subjectName(target));
}

// Asks again where that asked the first time. What is shown by then may be something else.
std::function<void()> ExpiryController::tryingAgain(const CommandTarget &failedTarget)
{
    return [self = QPointer(this), failedTarget] {
        if (!self)
            return;
        if (self->m_subject && self->target() == failedTarget)
            self->change();
        else
            emit self->done(
                tr("Choose %1 again to change its expiry.").arg(self->subjectName(failedTarget)));
    };
}

void ExpiryController::showTexts()
{
    if (!m_subject) {
        m_panel.setCurrent({});
        m_panel.setPreview({});
        m_panel.setObstacle({});
        return;
    }
    const qint64 now = m_session.clock().nowMs();
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const ExpiryChoice choice = m_chooser.choice();
    const QString obstacle = whyNot();

    m_panel.setCurrent(ExpiryText::sentence(m_subject->expiresMs, now, zone));
    m_panel.setPreview(ExpiryPreview::text(m_subject->expiresMs, choice, now, zone));
    m_chooser.setExtendable(m_subject->expiresMs.has_value());
    m_panel.setClockDifference(ClockNotice::atExpiry(m_session.clock().offsetMs()));
    m_panel.setObstacle(obstacle);
    m_panel.setChangeEnabled(obstacle.isEmpty() && resolveExpiry(choice, now).canBeSent());
    if (m_sheet)
        m_sheet->setAfter(ExpiryConfirmation::after(m_askedChoice, now, zone));
}

QString ExpiryController::whyNot() const
{
    if (!m_session.writeGuard().allowsWrites())
        return writingIsLockedText();
    if (!m_session.commands().isBusy(target()))
        return {};
    return isBeingWrittenText(visibleText(m_subject->key ? toString(*m_subject->key)
                                                         : m_subject->map->map().displayName()));
}

void ExpiryController::change()
{
    if (!m_subject || m_sheet)
        return;
    if (const QString obstacle = whyNot(); !obstacle.isEmpty()) {
        emit done(obstacle);
        return;
    }
    const WriteKind kind = m_subject->key ? WriteKind::ChangeItemExpiry
                                          : WriteKind::ChangeMapExpiry;
    if (m_session.frictionOf(kind) == Friction::None)
        send(*m_subject, m_chooser.choice());
    else
        askFirst();
}

void ExpiryController::askFirst()
{
    m_askedChoice = m_chooser.choice();
    const Confirmation confirmation = ExpiryConfirmation::of(
        m_subject->map->map(), m_subject->key, m_subject->expiresMs, m_askedChoice,
        m_session.clock().nowMs(), QTimeZone::systemTimeZone());
    m_sheet = ConfirmSheet::ask(confirmation, m_session, &m_panel, nullptr, this,
                                [this, asked = *m_subject] { send(asked, m_askedChoice); });
    connect(m_sheet, &ConfirmSheet::withdrawn, this, &ExpiryController::done);
}

void ExpiryController::withdrawQuestion()
{
    if (m_sheet)
        m_sheet->withdraw(tr("What you were asked about is not shown any more. Nothing was "
                             "changed."));
}

// Where its revision is another, too, the service says so.
bool ExpiryController::hasAnotherExpiry(const Subject &subject)
{
    const ItemStore &items = subject.map->items();
    const auto handle = items.find(*subject.key);
    if (!handle)
        return false;
    const ItemView now = items.item(*handle);
    return Revision(QString::fromLatin1(now.revision)) == subject.revision
        && now.expiresMs != subject.expiresMs;
}

// `subject` as it was shown: if somebody else changed it since, that is a conflict.
void ExpiryController::send(const Subject &subject, const ExpiryChoice &choice)
{
    const ResolvedExpiry resolved = resolveExpiry(choice, m_session.clock().nowMs());
    ItemCommands &commands = m_session.commands();
    if (resolved.verdict == ResolvedExpiry::Verdict::InThePast)
        return emit done(tr("That moment has passed. Nothing was changed."));
    if (!resolved.canBeSent())
        return;
    const SyncMap &map = subject.map->map();
    if (!subject.key && map.expiresMs != subject.expiresMs) // maps know no If-Match
        return emit done(
            tr("The expiry of this map was changed by somebody else. Nothing was sent."));
    if (subject.key && hasAnotherExpiry(subject)) // which If-Match need not tell
        return emit done(tr("The expiry of %1 was changed since it was shown. Nothing was sent.")
                             .arg(visibleText(toString(*subject.key))));
    m_sent.push_back(targetOf(map, subject.key));
    if (subject.key)
        commands.changeItemExpiry(subject.map, *subject.key, subject.revision, *resolved.ttl);
    else
        commands.changeMapExpiry(subject.map, *resolved.ttl);
}

void ExpiryController::extend(qint64 seconds)
{
    if (!m_subject)
        return;
    if (const auto choice = extendedExpiry(m_subject->expiresMs, seconds,
                                           m_session.clock().nowMs()))
        m_chooser.setChoice(*choice);
}

void ExpiryController::takeFailure(const CommandTarget &failedTarget, const CommandFailure &failure)
{
    showTexts();
    // Of an undo, or of what was put back, it is not the panel's choice that was to be sent.
    const bool isOwn = std::erase(m_sent, failedTarget) > 0;
    emit problem(ErrorText::explain(headlineOf(failedTarget, failure), failure,
                                    isOwn ? tryingAgain(failedTarget) : std::function<void()>()));
}

void ExpiryController::announceChange(const CommandTarget &changed)
{
    std::erase(m_sent, changed);
    if (!m_subject || changed != target()) {
        emit written(changed, tr("The expiry of %1 was changed.").arg(subjectName(changed)));
        return;
    }
    takePresentState();
    m_chooser.setChoice(ExpiryChoice::leave());
    emit written(
        changed,
        tr("%1: %2").arg(subjectName(changed),
                         ExpiryText::sentence(m_subject->expiresMs, m_session.clock().nowMs(),
                                              QTimeZone::systemTimeZone())));
}

} // namespace mapdesk

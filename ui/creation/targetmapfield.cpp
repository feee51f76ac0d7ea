// SPDX-License-Identifier: GPL-3.0-or-later
#include "targetmapfield.h"

#include "displaytext.h"
#include "errortext.h"
#include "valuelabel.h"
#include "widgetnames.h"

#include <QCompleter>
#include <QLineEdit>

#include <utility>

namespace mapdesk {

namespace {

QLineEdit *makeEdit(const QString &text, const QStringList &names)
{
    auto *edit = new QLineEdit(text);
    setNames(edit, "targetMap", TargetMapField::tr("Map it goes into"));
    auto *completer = new QCompleter(names, edit);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    edit->setCompleter(completer);
    return edit;
}

} // namespace

TargetMapField::TargetMapField(const SyncMap &first, const QStringList &names, LookUp lookUp,
                               QWidget *parent)
    : CheckedField(makeEdit(first.displayName(), names), parent)
    , m_first(first)
    , m_lookUp(std::move(lookUp))
    , m_edit(static_cast<QLineEdit *>(focusProxy()))
    , m_state(new ValueLabel("targetMapFound", tr("Which map that is"), this))
{
    setHint(tr("Unique name or SID of a map in the same service"));
    m_edit->setToolTip(tr("Unique name or SID of a map in the same service"));
    addBeside(m_state);
    connect(m_edit, &QLineEdit::textChanged, this, &TargetMapField::forget);
    connect(m_edit, &QLineEdit::editingFinished, this, &TargetMapField::lookUp);
    take(first);
}

QString TargetMapField::name() const
{
    return m_edit->text();
}

void TargetMapField::setName(const QString &sidOrUniqueName)
{
    m_edit->setText(sidOrUniqueName);
    lookUp();
}

bool TargetMapField::isFirst() const
{
    return name() == m_first.displayName() || name() == m_first.sid.value();
}

bool TargetMapField::isEmpty() const
{
    return name().isEmpty();
}

void TargetMapField::forget()
{
    m_call = {};
    m_map.reset();
    m_state->setValue({});
    setProblem({});
    emit edited();
}

void TargetMapField::lookUp()
{
    if (m_map || isEmpty() || m_call.isActive())
        return;
    if (isFirst())
        return take(m_first);
    setProblem({});
    m_state->setValue(tr("Looking…"));
    m_call = m_lookUp(name()).then(this, [this](const Result<SyncMap> &found) { take(found); });
}

void TargetMapField::take(const Result<SyncMap> &found)
{
    if (found) {
        m_map = *found;
        m_state->setValue(isFirst() ? tr("this map") : visibleText(found->sid.value()));
    } else {
        m_state->setValue({});
        const bool isMissing = found.error().kind == ApiError::Kind::NotFound;
        const QString explanation = ErrorText::explain({}, found.error()).explanation;
        setProblem(isMissing ? tr("There is no map with this name or SID in this service.")
                             : tr("The map could not be read. %1").arg(explanation));
    }
    emit edited();
    emit lookedUp();
}

} // namespace mapdesk

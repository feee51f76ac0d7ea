// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilebutton.h"

#include "displaytext.h"
#include "environmentlook.h"
#include "mnemonics.h"
#include "swatch.h"
#include "syncsession.h"
#include "widgetnames.h"

#include <QEvent>
#include <QMenu>
#include <QStyleOptionToolButton>

namespace mapdesk {

namespace {

constexpr int swatchSide = 14; // pixels

} // namespace

ProfileButton::ProfileButton(const SyncSession &session, QWidget *parent)
    : QToolButton(parent)
    , m_session(session)
{
    const QString name = visibleText(session.profileName());
    setNames(this, "profile", tr("Profile"));
    setAccessibleDescription(name);
    setText(withoutMnemonics(name));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({swatchSide, swatchSide});
    setFocusPolicy(Qt::NoFocus);
    applyLook();
}

void ProfileButton::setProfileMenu(QMenu *menu)
{
    menu->setParent(this, menu->windowFlags());
    setMenu(menu);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setText(text() + QStringLiteral(" ▾"));
}

// The style's own arrow would stand over the text's end.
void ProfileButton::initStyleOption(QStyleOptionToolButton *option) const
{
    QToolButton::initStyleOption(option);
    option->features &= ~QStyleOptionToolButton::HasMenu;
}

void ProfileButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyLook();
}

void ProfileButton::applyLook()
{
    const LookColors colors = profileColors(m_session.profileColor(), m_session.environment(),
                                            palette());
    setIcon(swatch(colors.ground));
}

} // namespace mapdesk

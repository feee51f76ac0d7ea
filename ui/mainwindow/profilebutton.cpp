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

namespace mapdesk {

ProfileButton::ProfileButton(const SyncSession &session, QWidget *parent)
    : QToolButton(parent)
    , m_session(session)
{
    const QString name = visibleText(session.profileName());
    setNames(this, "profile", tr("Profile"));
    setAccessibleDescription(name);
    setText(withoutMnemonics(name));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::NoFocus);
    applyLook();
}

void ProfileButton::setProfileMenu(QMenu *menu)
{
    menu->setParent(this, menu->windowFlags());
    setMenu(menu);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    // Room for the arrow, which the style paints over the text's end.
    setText(text() + QStringLiteral("  "));
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "changessheet.h"

#include "changesview.h"
#include "displaytext.h"
#include "emphasis.h"
#include "fittingsize.h"
#include "plainlabel.h"
#include "scrollbody.h"
#include "widgetnames.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace mapdesk {

namespace {

constexpr int usualWidth = 760;

} // namespace

ChangesSheet::ChangesSheet(const QString &title, const std::vector<JsonChange> &changes,
                           QWidget *parent)
    : QDialog(parent->window())
{
    const QString shown = visibleText(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(shown);
    auto *view = new ChangesView(this);
    view->setChanges(changes);
    setNames(this, "changesSheet", shown);
    setAccessibleDescription(view->accessibleDescription());

    auto *heading = plainLabel(shown, this);
    setBold(*heading);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    setNames(close, "close", tr("Close"));
    close->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(heading);
    column->addWidget(new ScrollBody(view, this), 1);
    column->addWidget(buttons);
    view->setFocus();
    resize(fittingSize(*this, sizeHint().expandedTo({usualWidth, 0})));
}

} // namespace mapdesk

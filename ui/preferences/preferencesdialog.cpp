// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferencesdialog.h"

#include "appearancesection.h"
#include "editorsection.h"
#include "fittingsize.h"
#include "historysection.h"
#include "limitssection.h"
#include "scrollbody.h"
#include "widgetnames.h"

#include <QFormLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace mapdesk {

namespace {

constexpr QSize usualSize(680, 760);

} // namespace

PreferencesDialog::PreferencesDialog(Preferences &preferences, const QStringList &languages)
{
    setNames(this, "preferences", tr("Preferences"));
    setWindowTitle(tr("Preferences"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(new ScrollBody(makeSections(preferences, languages), this), 1);
    auto *close = new QPushButton(tr("&Close"), this);
    setNames(close, "closePreferences", tr("Close preferences"));
    // Enter ends the typing of a number, nothing more.
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, &QDialog::close);
    column->addWidget(close, 0, Qt::AlignRight);
    resize(fittingSize(*this, usualSize));
}

QWidget *PreferencesDialog::makeSections(Preferences &preferences, const QStringList &languages)
{
    auto *sections = new QWidget(this);
    auto *layout = new QFormLayout(sections);
    layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    new AppearanceSection(preferences, languages, *layout);
    new EditorSection(preferences, *layout);
    new LimitsSection(preferences, *layout);
    new HistorySection(preferences, *layout);
    return sections;
}

void PreferencesDialog::present()
{
    show();
    raise();
    activateWindow();
}

} // namespace mapdesk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilemanagerdialog.h"

#include "fittingsize.h"
#include "messagebar.h"
#include "profiledelegate.h"
#include "profilelistmodel.h"
#include "secreterrortext.h"
#include "tonelabel.h"
#include "widgetnames.h"

#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace mapdesk {

namespace {

constexpr QSize usualManagerSize(760, 520);
constexpr int breath = 6; // beside a button's words

} // namespace

ProfileManagerDialog::ProfileManagerDialog(ProfileListModel &model, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_list(new QListView(this))
    , m_messages(new MessageBar(this))
{
    setWindowTitle(tr("Profiles"));
    setNames(this, "profileManager", tr("Profiles"));
    setNames(m_list, "profiles", tr("Profile list"));
    m_list->setModel(&model);
    m_list->setItemDelegate(new ProfileDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMinimumHeight(120);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_list, 1);
    middle->addLayout(makeColumn());
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_messages);
    column->addLayout(middle, 1);
    column->addLayout(makeRow());

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ProfileManagerDialog::follow);
    // Not activated(), which on some desktops a single click does. Enter presses the default
    // button.
    connect(m_list, &QListView::doubleClicked, this, [this] { emit requested(Action::Open); });
    m_buttons[Action::Open]->setDefault(true);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, this, &ProfileManagerDialog::follow);
    connect(&model, &QAbstractItemModel::rowsMoved, this, &ProfileManagerDialog::follow);
    m_list->setCurrentIndex(model.index(0));
    setEnvironmentOffered(false);
    follow();
    resize(fittingSize(*this, usualManagerSize));
}

QLayout *ProfileManagerDialog::makeColumn()
{
    auto *column = new QVBoxLayout;
    const auto add = [this, column](auto... arguments) {
        column->addWidget(addButton(arguments...));
    };
    add(Action::Open, "openProfile", tr("&Open"), tr("Open profile"));
    column->addSpacing(8);
    add(Action::Add, "addProfile", tr("&Add…"), tr("Add profile"));
    add(Action::Edit, "editProfile", tr("&Edit…"), tr("Edit profile"));
    add(Action::Duplicate, "duplicateProfile", tr("&Duplicate…"), tr("Duplicate profile"));
    add(Action::Remove, "removeProfile", tr("&Remove…"), tr("Remove profile"));
    column->addSpacing(8);
    add(Action::MoveUp, "moveProfileUp", tr("Move &up"), tr("Move profile up"));
    add(Action::MoveDown, "moveProfileDown", tr("Move do&wn"), tr("Move profile down"));
    column->addSpacing(8);
    add(Action::Test, "testConnection", tr("&Test connection"), tr("Test connection"));
    column->addStretch(1);
    return column;
}

QLayout *ProfileManagerDialog::makeRow()
{
    auto *row = new QHBoxLayout;
    const auto add = [this, row](auto... arguments) { row->addWidget(addButton(arguments...)); };
    add(Action::Import, "importProfiles", tr("&Import…"), tr("Import profiles"));
    add(Action::Export, "exportProfiles", tr("E&xport…"), tr("Export profiles"));
    add(Action::ImportFromTwilioCli, "fromTwilioCli", tr("From twilio-&cli…"),
        tr("From twilio-cli"));
    add(Action::TakeFromEnvironment, "fromTheEnvironment", tr("From the en&vironment…"),
        tr("From the environment"));
    row->addStretch(1);
    auto *close = new QPushButton(tr("Close"), this);
    setNames(close, "closeProfiles", tr("Close profiles"));
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    row->addWidget(close);
    return row;
}

QPushButton *ProfileManagerDialog::addButton(Action action, const char *objectName,
                                             const QString &text, const QString &accessibleName)
{
    auto *button = new QPushButton(text, this);
    setNames(button, objectName, accessibleName);
    button->setMinimumWidth(button->sizeHint().width() + 2 * breath);
    m_buttons.insert(action, button);
    connect(button, &QPushButton::clicked, this, [this, action] { emit requested(action); });
    return button;
}

ProfileId ProfileManagerDialog::chosen() const
{
    return m_model.idAt(row());
}

void ProfileManagerDialog::choose(const ProfileId &id)
{
    m_list->setCurrentIndex(m_model.indexOf(id));
}

void ProfileManagerDialog::setEnvironmentOffered(bool isOffered)
{
    m_buttons[Action::TakeFromEnvironment]->setVisible(isOffered);
}

void ProfileManagerDialog::setTesting(bool isTesting)
{
    m_isTesting = isTesting;
    follow();
}

void ProfileManagerDialog::follow()
{
    const bool isChosen = row() >= 0;
    for (const Action action : {Action::Open, Action::Edit, Action::Duplicate, Action::Remove})
        m_buttons[action]->setEnabled(isChosen);
    m_buttons[Action::Test]->setEnabled(isChosen && !m_isTesting);
    m_buttons[Action::MoveUp]->setEnabled(row() > 0);
    m_buttons[Action::MoveDown]->setEnabled(isChosen && row() + 1 < m_model.rowCount());
    m_buttons[Action::Export]->setEnabled(m_model.rowCount() > 0);
}

int ProfileManagerDialog::row() const
{
    return m_list->currentIndex().row();
}

} // namespace mapdesk

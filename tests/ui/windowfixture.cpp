// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "messagebar.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QTest>

namespace mapdesk::test {

namespace {

class OpenDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::initStyleOption;
};

QString withoutMnemonic(QString text)
{
    return text.remove(QLatin1Char('&'));
}

std::unique_ptr<practice::PracticeHost> startHost(practice::PracticeOptions options,
                                                  const Clock &clock)
{
    if (!options.clock)
        options.clock = &clock;
    auto host = practice::PracticeHost::start(options);
    if (!host)
        qFatal("no practice service: %s", qPrintable(host.error()));
    return std::move(*host);
}

} // namespace

WindowFixture::WindowFixture(const QString &baseUrl, const Credentials &credentials,
                             const Clock &clock, Environment environment, bool demandsReason,
                             qint64 dataBlockBytes)
    : m_preferences(m_folder.filePath(QStringLiteral("mapdesk.ini")))
    , m_theme(ThemeChoice::Light)
    , m_dataBudget(dataBlockBytes)
    , m_limiter(clock)
    , m_clock(clock)
    , m_settings{.profileName = QStringLiteral("Test profile"),
                 .environment = environment,
                 .origin = *ServiceOrigin::parse(baseUrl),
                 .credentials = credentials,
                 .recordsName = QStringLiteral("test"),
                 .demandsReason = demandsReason}
{
    m_preferences.setTheme(ThemeChoice::Light);
    m_theme.follow(m_preferences);
    start();
    // Plurals.
    if (m_english.load(QStringLiteral(":/i18n/mapdesk_en")))
        QCoreApplication::installTranslator(&m_english);
}

void WindowFixture::start()
{
    m_records.emplace(recordsFolder(), m_clock);
    m_session.emplace(m_settings, m_clock, m_limiter, *m_records, &m_dataBudget);
    m_window = std::make_unique<MainWindow>(*m_session, m_preferences);
}

void WindowFixture::restart(bool isTemporary)
{
    m_window.reset();
    m_session.reset();
    m_records.reset();
    m_settings.isTemporary = isTemporary;
    start();
}

void WindowFixture::restartWithoutDisk()
{
    m_window.reset();
    m_session.reset();
    m_records.reset();
    QVERIFY(QDir().rename(recordsFolder(), recordsFolder() + QStringLiteral(".away")));
    QFile inTheWay(recordsFolder());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    start();
}

void WindowFixture::mendDisk()
{
    QVERIFY(QFile::remove(recordsFolder()));
    QVERIFY(QDir().rename(recordsFolder() + QStringLiteral(".away"), recordsFolder()));
}

bool WindowFixture::open()
{
    m_window->show();
    m_window->activateWindow();
    m_window->start();
    return QTest::qWaitForWindowActive(m_window.get());
}

QTreeView &WindowFixture::tree() const
{
    return find<QTreeView>("maps");
}

QTableView &WindowFixture::items() const
{
    return find<QTableView>("items");
}

QString WindowFixture::textOf(const char *objectName) const
{
    const QWidget &widget = find(objectName);
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text();
    return withoutMnemonic(static_cast<const QAbstractButton &>(widget).text());
}

QString WindowFixture::message() const
{
    const auto &bar = find<MessageBar>("message");
    return bar.isVisible() ? bar.accessibleDescription() : QString();
}

QString WindowFixture::offer() const
{
    const auto *button = m_window->findChild<QAbstractButton *>(QStringLiteral("noteAction1"));
    return button && button->isVisible() ? button->text() : QString();
}

void WindowFixture::takeOffer() const
{
    auto &button = find<QAbstractButton>("noteAction1");
    button.setFocus();
    QTest::keyClick(&button, Qt::Key_Space);
}

QAction &WindowFixture::action(const QString &text) const
{
    const auto actions = m_window->findChildren<QAction *>();
    for (QAction *candidate : actions) {
        if (withoutMnemonic(candidate->text()) == text)
            return *candidate;
    }
    qFatal("no action %s", qPrintable(text));
}

void WindowFixture::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_COMPARE(QApplication::focusWidget(), m_window->focusWidget());
    QWidget *focus = m_window->focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
}

QAbstractButton &WindowFixture::button(const char *text) const
{
    const auto buttons = m_window->findChildren<QAbstractButton *>();
    for (QAbstractButton *candidate : buttons) {
        if (withoutMnemonic(candidate->text()) == QLatin1String(text))
            return *candidate;
    }
    qFatal("no button %s", text);
}

void WindowFixture::showTab(const char *text) const
{
    const auto bars = m_window->findChildren<QTabBar *>();
    for (QTabBar *bar : bars) {
        for (int tab = 0; tab < bar->count(); ++tab) {
            if (withoutMnemonic(bar->tabText(tab)) == QLatin1String(text))
                QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(tab).center());
        }
    }
}

QModelIndex WindowFixture::treeRow(const QString &text) const
{
    const QAbstractItemModel &model = *tree().model();
    const auto flags = Qt::MatchExactly | Qt::MatchCaseSensitive | Qt::MatchRecursive;
    return model.match(model.index(0, 0), Qt::DisplayRole, text, 1, flags).value(0);
}

QModelIndex WindowFixture::itemRow(const QString &key) const
{
    const QAbstractItemModel *model = items().model();
    if (!model)
        return {};
    const auto flags = Qt::MatchExactly | Qt::MatchCaseSensitive;
    return model->match(model->index(0, 0), Qt::DisplayRole, key, 1, flags).value(0);
}

QStringList WindowFixture::itemKeys() const
{
    QStringList keys;
    const QAbstractItemModel *model = items().model();
    for (int row = 0; model && row < model->rowCount(); ++row)
        keys.append(model->index(row, 0).data().toString());
    return keys;
}

QString WindowFixture::shownText(const QAbstractItemView &view, const QModelIndex &index)
{
    const auto *delegate = static_cast<QStyledItemDelegate *>(view.itemDelegateForIndex(index));
    QStyleOptionViewItem option;
    (delegate->*(&OpenDelegate::initStyleOption))(&option, index);
    return option.text;
}

void WindowFixture::click(QAbstractItemView &view, const QModelIndex &index)
{
    view.scrollTo(index);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(index).center());
}

void WindowFixture::click(QAbstractButton &button)
{
    // A radio button takes no clicks beside its words.
    QTest::mouseClick(&button, Qt::LeftButton, {}, {8, button.height() / 2});
}

bool WindowFixture::openMap(const QString &name)
{
    if (!QTest::qWaitFor([&] { return treeRow(name).isValid(); }))
        return false;
    click(tree(), treeRow(name));
    return QTest::qWaitFor([&] {
        const QString rows = QLocale().toString(itemKeys().size());
        return textOf("mapTitle") == name && !itemKeys().isEmpty()
            && textOf("loadingStatus") == rows + QLatin1String(" items loaded, complete");
    });
}

bool WindowFixture::chooseItem(const QString &key)
{
    if (!QTest::qWaitFor([&] { return itemRow(key).isValid(); }))
        return false;
    click(items(), itemRow(key).siblingAtColumn(1));
    return QTest::qWaitFor([&] { return property(QStringLiteral("key")) == key; });
}

QString WindowFixture::property(const QString &name) const
{
    const QAbstractItemModel &model = *find<QTableView>("properties").model();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data().toString() == name)
            return model.index(row, 1).data().toString();
    }
    return {};
}

practice::PracticeOptions slowItems(int items)
{
    practice::PracticeOptions options;
    options.seed.kind = practice::SeedRecipe::Kind::Items;
    options.seed.items = items;
    options.latency = std::chrono::milliseconds(20);
    return options;
}

PracticeFixture::PracticeFixture(practice::PracticeOptions options, Environment environment,
                                 bool demandsReason, qint64 dataBlockBytes)
    : host(startHost(std::move(options), clock))
    , other(host->address())
    , wire(quint16(host->address().url.port()))
    , desk(wire.baseUrl(), {host->address().accountSid, host->address().authToken}, clock,
           environment, demandsReason, dataBlockBytes)
{
}

void PracticeFixture::setFaults(const QByteArray &document)
{
    const auto plan = practice::FaultPlan::parse(document);
    QVERIFY(plan);
    host->setFaults(*plan);
}

} // namespace mapdesk::test

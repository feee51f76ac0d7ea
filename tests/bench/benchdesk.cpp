// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchdesk.h"

#include "databudget.h"
#include "messagebar.h"
#include "openmap.h"
#include "roles.h"
#include "syncsession.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QTest>

namespace mapdesk::bench {

using test::WindowFixture;

practice::PracticeAddress addressOf(const PracticeProcess &service)
{
    return {.url = QUrl(service.text("url")),
            .accountSid = service.text("account_sid"),
            .authToken = service.text("auth_token"),
            .serviceSid = service.text("service_sid")};
}

BenchDesk::BenchDesk(const PracticeProcess &service, const QString &map)
    : m_desk(service.text("url"), {service.text("account_sid"), service.text("auth_token")},
             m_clock, Environment::Practice, false, DataBudget::defaultBlockBytes)
    , m_paint(m_desk.items(), m_loop)
{
    m_desk.dataBudget().setAllowed(qint64(1) << 30);
    m_desk.window().resize(1200, 760);
    if (!m_desk.open())
        qFatal("the window did not open");
    wait([&] { return m_desk.treeRow(map).isValid(); }, "the maps");
}

double BenchDesk::openMap(const QString &name)
{
    return m_paint.msUntilPainted(
        [&] { WindowFixture::click(m_desk.tree(), m_desk.treeRow(name)); },
        [this, name] { return m_desk.textOf("mapTitle") == name && rows() > 0; });
}

double BenchDesk::filter(const QString &text)
{
    return m_paint.msUntilPainted([&] { type(text); },
                                  [this, text] { return rows() > 0 && areAllInView(text); });
}

void BenchDesk::clearFilter()
{
    type({});
    m_loop.turn();
}

double BenchDesk::setExpiry(const QString &key)
{
    const QModelIndex row = m_desk.itemRow(key);
    WindowFixture::click(m_desk.items(), row.siblingAtColumn(1));
    wait([&] { return m_desk.property(QStringLiteral("key")) == key; }, "the item");
    m_desk.showTab("Expiry");
    WindowFixture::click(m_desk.button("1 day"));
    auto &change = m_desk.find<QAbstractButton>("changeExpiry");
    wait([&] { return change.isEnabled(); }, "the choice");
    QElapsedTimer timer;
    timer.start();
    WindowFixture::click(change);
    wait([this] { return m_desk.offer() == QLatin1String("Undo"); }, "the change");
    return double(timer.nsecsElapsed()) / 1e6;
}

std::shared_ptr<OpenMap> BenchDesk::map(const QString &name)
{
    const auto sid = m_desk.treeRow(name).data(MapSidRole).value<MapSid>();
    return m_desk.session().openMaps()(sid);
}

void BenchDesk::wait(const std::function<bool()> &isDone, const char *what)
{
    if (!m_loop.runUntil(isDone))
        qFatal("not in time: %s", what);
}

void BenchDesk::type(const QString &text)
{
    auto &field = m_desk.find<QLineEdit>("filterItems");
    field.setFocus();
    field.selectAll();
    QTest::keyClick(&field, Qt::Key_Delete);
    QTest::keyClicks(&field, text);
}

bool BenchDesk::areAllInView(const QString &text) const
{
    const QTableView &table = m_desk.items();
    const int first = table.rowAt(0);
    const int last = table.rowAt(table.viewport()->height() - 1);
    const int end = last < 0 ? rows() : last + 1;
    for (int row = first; row < end; ++row) {
        if (!table.model()->index(row, 0).data().toString().contains(text, Qt::CaseInsensitive))
            return false;
    }
    return first >= 0;
}

} // namespace mapdesk::bench

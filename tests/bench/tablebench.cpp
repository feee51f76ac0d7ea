// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the program's window on a map of a million items, for each shape of keys: what an item
// takes in memory, how long filters and sorts take, and for how long the event loop stands still
// meanwhile. Pages come straight into the store, as fast as it takes them. Prints a table and
// writes tablebench.json beside the program; needs a display.
//
// tablebench [ITEMS [SHAPE]]
#include "figures.h"
#include "itemfiltermodel.h"
#include "itemtablemodel.h"
#include "loopwatch.h"
#include "machinememory.h"
#include "openmap.h"
#include "sampleitems.h"
#include "windowfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QMimeData>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QThreadPool>
#include <QTreeView>

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include <malloc.h>
#include <unistd.h>

using namespace mapdesk;
using namespace mapdesk::bench;
using namespace mapdesk::test;

namespace {

using practice::SeedRecipe;

constexpr int pageSize = 100;
constexpr int dataBytes = 200;
constexpr int runs = 3;
constexpr double usualGapMs = 16;
constexpr double longestGapMs = 50;
constexpr double recordBytes = 200;

struct Shape
{
    const char *name;
    SeedRecipe::Keys keys;
    const char *text; // that some keys contain
    const char *prefix; // that some begin with
    const char *expression; // that some match
};

constexpr Shape shapes[] = {
    {"seq", SeedRecipe::Keys::Sequential, "0042", "item-0004", "7{3}$"},
    {"uuid", SeedRecipe::Keys::Uuid, "beef", "ab", "^[0-9]{6}"},
    {"phone", SeedRecipe::Keys::Phone, "4711", "+1408004", "(12){2}"},
    {"skew", SeedRecipe::Keys::Skewed, "0042", "session:eu-west:2024-0004", "9{4}"},
    {"mixed", SeedRecipe::Keys::Mixed, "order", "customer:0004", "0{3}$"},
};

void makeMap(PracticeFixture &practice, const QByteArray &name)
{
    practice.other.post("/Maps", "UniqueName=" + name);
    for (const char *key : {"0", "1"})
        practice.other.post("/Maps/" + name + "/Items", QByteArray("Key=") + key + "&Data={}");
}

// What is in use of what was allocated: what the system has given says little, as memory that an
// earlier shape has freed is used again.
double heldBytes()
{
    const auto held = mallinfo2();
    return double(held.uordblks) + double(held.hblkhd);
}

double residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no /proc/self/statm");
    return file.readAll().split(' ').value(1).toDouble()
        * static_cast<double>(sysconf(_SC_PAGESIZE));
}

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

// One after the other on the same window; `items` must outlive it.
class Bench
{
public:
    Bench(PracticeFixture &practice, Figures &figures)
        : m_practice(practice)
        , m_figures(figures)
    {
    }

    void measure(const Shape &shape, int count)
    {
        m_figures.begin(
            QStringLiteral("%L1 items, keys: %2").arg(count).arg(QLatin1String(shape.name)));
        SeedRecipe recipe;
        recipe.items = count;
        recipe.keys = shape.keys;
        recipe.dataBytes = dataBytes;
        const SampleItems items(recipe);
        open(shape.name);
        load(items);
        scroll();
        filter(shape);
        sort();
        select(shape);
        change(items, ItemTableModel::KeyColumn);
        change(items, ItemTableModel::UpdatedColumn);
        lookAtNamespaces();
        useLittleMemory();
        close();
    }

private:
    ItemFilterModel &rows() const
    {
        return *qobject_cast<ItemFilterModel *>(m_practice.desk.items().model());
    }

    void open(const char *shape)
    {
        const QString name = QLatin1String(shape);
        if (!m_practice.desk.openMap(name))
            qFatal("the map %s did not open", shape);
        const auto sid = m_practice.desk.treeRow(name).data(MapSidRole).value<MapSid>();
        m_map = m_practice.desk.session().openMaps()(sid);
    }

    // From four places at once, as a loader that reads side by side does it.
    void load(const SampleItems &items)
    {
        constexpr int places = 4;
        m_heldBefore = heldBytes() + double(items.bytes());
        const qsizetype share = items.size() / places;
        std::vector<qsizetype> next;
        for (int place = 0; place < places; ++place)
            next.push_back(place * share);
        qsizetype loaded = 0;
        m_loop.take();
        QElapsedTimer timer;
        timer.start();
        const bool isDone = m_loop.runUntil([&] {
            const int place = int(loaded / pageSize) % places;
            const qsizetype end = std::min(next[size_t(place)] + pageSize, (place + 1) * share);
            loaded += addPage(items, next[size_t(place)], end);
            next[size_t(place)] = end;
            return loaded >= share * places && rows().rowCount() >= share * places;
        });
        if (!isDone)
            qFatal("not loaded in time");
        m_figures.add(QStringLiteral("loaded"), double(timer.elapsed()) / 1000,
                      QStringLiteral("s"));
        addGaps(QStringLiteral("while it loads from four places"));
        addMemory(QStringLiteral("an item takes beside its key and data"));
    }

    void addMemory(const QString &what)
    {
        m_figures.add(what, (heldBytes() - m_heldBefore) / double(m_map->items().size()),
                      QStringLiteral("bytes"), recordBytes);
    }

    qsizetype addPage(const SampleItems &items, qsizetype first, qsizetype end)
    {
        std::vector<ItemView> page;
        for (qsizetype i = first; i < end; ++i)
            page.push_back(items.item(i));
        if (!page.empty())
            m_map->items().upsert(page);
        return qsizetype(page.size());
    }

    void scroll()
    {
        QScrollBar &bar = *m_practice.desk.items().verticalScrollBar();
        constexpr int steps = 200;
        m_loop.take();
        for (int step = 0; step < steps; ++step) {
            bar.setValue(int(qint64(bar.maximum()) * step / steps));
            m_loop.turn();
        }
        bar.setValue(bar.maximum() / 2);
        addGaps(QStringLiteral("while it is scrolled"));
    }

    void filter(const Shape &shape)
    {
        using Match = ItemFilter::KeyMatch;
        const auto key = [](const char *text, Match match, Qt::CaseSensitivity cases) {
            return ItemFilter{
                .key = QString::fromUtf8(text), .keyMatch = match, .caseSensitivity = cases};
        };
        m_loop.take();
        measureFilter("key contains, case-sensitive",
                      key(shape.text, Match::Contains, Qt::CaseSensitive), 0, 100);
        measureFilter("key begins with", key(shape.prefix, Match::Prefix, Qt::CaseSensitive), 0,
                      100);
        measureFilter("key contains", key(shape.text, Match::Contains, Qt::CaseInsensitive), 100,
                      1000);
        measureFilter("regular expression",
                      key(shape.expression, Match::RegularExpression, Qt::CaseSensitive), 100,
                      1000);
        measureFilter("data contains, case-sensitive",
                      {.caseSensitivity = Qt::CaseSensitive, .data = QStringLiteral("4711,")}, 100,
                      1000);
        measureFilter("data contains", {.data = QStringLiteral("4711,\"P")}, 100, 1000);
        measureFilter("expires within", {.expiresUntilMs = firstMs + 1'000'000'000}, 100, 1000);
        measureFilter("updated since", {.updatedSinceMs = firstMs + 900'000'000}, 100, 1000);
        measureFilter("all conditions together",
                      {.key = QString::fromUtf8(shape.text),
                       .data = QStringLiteral("7"),
                       .expiresUntilMs = firstMs + 30'000'000'000,
                       .updatedSinceMs = firstMs + 100'000'000,
                       .createdBy = QStringLiteral("alice")},
                      100, 1000);
        measureFilter("created by", {.createdBy = QStringLiteral("alice")}, 100, 1000);
        measureFilter("nothing left out any more", {}, 0, 100);
        addGaps(QStringLiteral("while it is filtered"));
        referenceFilter(shape);
    }

    // From setting it to the first rows of its outcome, and to the whole.
    void measureFilter(const char *what, const ItemFilter &filter, double firstMost,
                       double wholeMost)
    {
        std::vector<double> first;
        std::vector<double> whole;
        for (int run = 0; run < runs; ++run) {
            settle({.key = QStringLiteral("none")});
            QElapsedTimer timer;
            timer.start();
            std::optional<double> shown;
            QObject context;
            QObject::connect(&rows(), &QAbstractItemModel::modelReset, &context, [&] {
                if (!shown)
                    shown = double(timer.nsecsElapsed()) / 1e6;
            });
            rows().setFilter(filter);
            waitForRows();
            whole.push_back(double(timer.nsecsElapsed()) / 1e6);
            first.push_back(shown.value_or(whole.back()));
        }
        const QString name = QLatin1String(what);
        if (firstMost > 0)
            m_figures.add(name + QStringLiteral(": first"), medianOf(first), QStringLiteral("ms"),
                          firstMost);
        m_figures.add(name + QStringLiteral(": whole"), medianOf(whole), QStringLiteral("ms"),
                      wholeMost);
    }

    void settle(const ItemFilter &filter)
    {
        rows().setFilter(filter);
        waitForRows();
    }

    // What Qt's own proxy takes for the same, in the same run.
    void referenceFilter(const Shape &shape)
    {
        QSortFilterProxyModel proxy;
        proxy.setSourceModel(rows().sourceModel());
        proxy.setFilterKeyColumn(ItemTableModel::KeyColumn);
        proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
        proxy.rowCount(); // it does its work when it is asked
        QElapsedTimer timer;
        timer.start();
        proxy.setFilterFixedString(QString::fromUtf8(shape.text));
        proxy.rowCount();
        m_figures.add(QStringLiteral("  (QSortFilterProxyModel: key contains)"),
                      double(timer.nsecsElapsed()) / 1e6, QStringLiteral("ms"));
        m_loop.take();
    }

    void sort()
    {
        settle({});
        m_loop.take();
        measureSort("updated", ItemTableModel::UpdatedColumn, 500);
        measureSort("expires", ItemTableModel::ExpiresColumn, 500);
        measureSort("revision", ItemTableModel::RevisionColumn, 500);
        measureSort("created by", ItemTableModel::CreatedByColumn, 1500);
        measureSort("preview", ItemTableModel::PreviewColumn, 1500);
        addMemory(QStringLiteral("  the same where the table is sorted by preview"));
        measureSort("key, from the last", ItemTableModel::KeyColumn, 1500, Qt::DescendingOrder);
        measureSort("key", ItemTableModel::KeyColumn, 1500);
        addGaps(QStringLiteral("while it is sorted"));
    }

    void measureSort(const char *what, int column, double most,
                     Qt::SortOrder order = Qt::AscendingOrder)
    {
        QElapsedTimer timer;
        timer.start();
        m_practice.desk.items().sortByColumn(column, order);
        waitForRows();
        m_figures.add(QStringLiteral("sorted by ") + QLatin1String(what),
                      double(timer.nsecsElapsed()) / 1e6, QStringLiteral("ms"), most);
    }

    void select(const Shape &shape)
    {
        QTableView &table = m_practice.desk.items();
        table.setCurrentIndex(rows().index(rows().rowCount() / 3, 0));
        m_loop.take();
        table.selectAll();
        m_loop.turn();
        addGaps(QStringLiteral("while all is selected"));
        settle({.key = QString::fromUtf8(shape.prefix), .keyMatch = ItemFilter::KeyMatch::Prefix});
        settle({});
        addGaps(QStringLiteral("while a selection of all is filtered and no more"));
        table.selectAll();
        QApplication::clipboard()->clear();
        m_practice.desk.items().setFocus();
        m_loop.take();
        QElapsedTimer timer;
        timer.start();
        m_practice.desk.press(Qt::Key_C, Qt::ControlModifier);
        wait([] { return QApplication::clipboard()->mimeData()->hasText(); }, "copied rows");
        m_figures.add(QStringLiteral("all rows copied"), double(timer.elapsed()) / 1000,
                      QStringLiteral("s"));
        addGaps(QStringLiteral("while all rows are copied"));
        QApplication::clipboard()->clear();
        table.clearSelection();
    }

    // Somebody changes, adds and removes items all over, while they are sorted.
    void change(const SampleItems &items, int sortedBy)
    {
        m_practice.desk.items().sortByColumn(sortedBy, Qt::AscendingOrder);
        waitForRows();
        m_loop.take();
        std::vector<ItemView> gone;
        for (int round = 0; round < 50; ++round) {
            m_map->items().upsert(changedItems(items, round));
            m_map->items().upsert(std::exchange(gone, {}));
            for (qsizetype i = round + 50; i < items.size(); i += items.size() / 10) {
                m_map->items().remove(ItemKey(items.item(i).key.toByteArray()));
                gone.push_back(items.item(i));
            }
            QElapsedTimer pause;
            pause.start();
            wait([&] { return pause.elapsed() > 110; }, "a pause");
        }
        m_map->items().upsert(gone);
        addGaps(QStringLiteral("while others change, add and remove items, sorted by %1")
                    .arg(rows().headerData(sortedBy, Qt::Horizontal).toString().toLower()));
    }

    static std::vector<ItemView> changedItems(const SampleItems &items, int round)
    {
        std::vector<ItemView> changed;
        for (qsizetype i = round; i < items.size(); i += items.size() / pageSize) {
            changed.push_back(items.item(i));
            changed.back().updatedMs = firstMs + round * i;
            changed.back().revision = "1";
        }
        return changed;
    }

    void lookAtNamespaces()
    {
        m_loop.take();
        m_practice.desk.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        auto &tree = m_practice.desk.find<QTreeView>("namespaces");
        wait([&] { return tree.model() && tree.model()->rowCount() > 0; }, "namespaces");
        for (QModelIndex index = tree.model()->index(0, 0); index.isValid();
             index = tree.model()->index(0, 0, index)) {
            tree.expand(index);
            m_loop.turn();
        }
        addGaps(QStringLiteral("while namespaces are opened"));
        m_practice.desk.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    }

    // Most data has to go.
    void useLittleMemory()
    {
        DataBudget &budget = m_practice.desk.dataBudget();
        const qint64 allowed = budget.allowed();
        m_loop.take();
        budget.setAllowed(64 * 1024 * 1024);
        m_loop.turn();
        measureFilter("data contains, most dropped", {.data = QStringLiteral("4711,\"P")}, 100,
                      1000);
        measureSort("preview, most dropped", ItemTableModel::PreviewColumn, 1500);
        settle({});
        addGaps(QStringLiteral("while data is dropped"));
        m_figures.add(QStringLiteral("items without data"),
                      double(m_map->items().sizeWithoutData()), QStringLiteral("items"));
        budget.setAllowed(allowed);
    }

    void close()
    {
        const double before = residentBytes();
        m_map.reset();
        m_practice.desk.items().sortByColumn(ItemTableModel::KeyColumn, Qt::AscendingOrder);
        waitForRows();
        m_loop.take();
        WindowFixture &desk = m_practice.desk;
        WindowFixture::click(desk.tree(), desk.treeRow(QStringLiteral("small")));
        wait(
            [&] {
                return desk.textOf("mapTitle") == QLatin1String("small")
                    && QThreadPool::globalInstance()->activeThreadCount() == 0;
            },
            "another map");
        addGaps(QStringLiteral("while it is closed"));
        m_figures.add(QStringLiteral("given back by closing"), (before - residentBytes()) / 1e6,
                      QStringLiteral("MB"));
    }

    // The longest turn of the event loop; and, where there were many, how long 99 of 100 were.
    void addGaps(const QString &when)
    {
        const LoopWatch::Gaps gaps = m_loop.take();
        m_figures.add(when + QStringLiteral(": longest gap"), gaps.longest, QStringLiteral("ms"),
                      longestGapMs);
        if (gaps.turns >= 100) {
            m_figures.add(when + QStringLiteral(": gap, 99 of 100"), gaps.usual,
                          QStringLiteral("ms"), usualGapMs);
        }
    }

    void wait(const std::function<bool()> &isDone, const char *what)
    {
        if (!m_loop.runUntil(isDone))
            qFatal("not in time: %s", what);
    }

    void waitForRows()
    {
        wait([this] { return !rows().isBusy(); }, "filtered and sorted rows");
    }

    PracticeFixture &m_practice;
    Figures &m_figures;
    std::shared_ptr<OpenMap> m_map;
    double m_heldBefore = 0; // with the bytes of all keys and data
    LoopWatch m_loop;
};

} // namespace

int main(int argc, char *argv[])
{
    giveLargeMemoryBack();
    qunsetenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON");
    const QApplication application(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 1'000'000;
    if (count < 10'000)
        qFatal("%s is no number of items; at least 10000", argv[1]);
    practice::PracticeOptions options;
    options.seed.kind = SeedRecipe::Kind::Empty;
    options.rateLimits = false;
    PracticeFixture practice(options, Environment::Practice, false, DataBudget::defaultBlockBytes);
    practice.desk.dataBudget().setAllowed(qint64(1) << 30);
    makeMap(practice, "small");
    for (const Shape &shape : shapes)
        makeMap(practice, shape.name);
    practice.desk.window().resize(1200, 760);
    if (!practice.desk.open())
        qFatal("the window did not open");
    Figures figures;
    Bench bench(practice, figures);
    for (const Shape &shape : shapes) {
        if (argc < 3 || QByteArray(argv[2]) == shape.name)
            bench.measure(shape, count);
    }
    figures.write(QCoreApplication::applicationDirPath() + QStringLiteral("/tablebench.json"));
    practice.desk.close();
    return figures.areAllWithinLimits() ? 0 : 1;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Measures what a page of items costs from the answer's body to the store, against QJsonDocument
// doing the same in the same run: processor time, the median of several rounds over many pages, and
// how often heap memory is asked for. Prints a table and writes decodebench.json beside the
// program.
#include "allocationcount.h"
#include "isodate.h"
#include "itemstore.h"
#include "machinememory.h"
#include "samplepages.h"
#include "serviceorigin.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <functional>

#include <ctime>

using namespace mapdesk;
using namespace mapdesk::bench;

namespace {

constexpr int pages = 200;
constexpr int rounds = 9;

const ServiceOrigin &origin()
{
    static const ServiceOrigin origin = *ServiceOrigin::parse(
        QStringLiteral("https://sync.twilio.com"));
    return origin;
}

void require(bool isAsExpected)
{
    if (isAsExpected)
        return;
    std::fputs("decodebench: a page was not read\n", stderr);
    std::exit(1);
}

void decodeAlone(const QByteArray &body, ItemStore &)
{
    const auto page = decodeItemPage(body, origin());
    require(page && page->items.size() == itemsPerPage);
}

void decodeIntoStore(const QByteArray &body, ItemStore &store)
{
    const auto page = decodeItemPage(body, origin());
    require(page && page->items.size() == itemsPerPage);
    store.upsert(page->items);
}

// The texts of an item that QJsonDocument gives out only as copies.
struct OwnedItem
{
    QByteArray key;
    QByteArray data;
    QByteArray revision;
    QByteArray createdBy;
    QJsonObject object;

    explicit OwnedItem(const QJsonObject &json)
        : key(json.value(u"key").toString().toUtf8())
        , data(QJsonDocument(json.value(u"data").toObject()).toJson(QJsonDocument::Compact))
        , revision(json.value(u"revision").toString().toUtf8())
        , createdBy(json.value(u"created_by").toString().toUtf8())
        , object(json)
    {
    }

    ItemView view() const
    {
        const auto date = [this](QStringView name) {
            return msFromIsoDate(object.value(name).toString().toLatin1());
        };
        return {key,
                data,
                revision,
                createdBy,
                date(u"date_created"),
                date(u"date_updated"),
                date(u"date_expires")};
    }
};

std::vector<OwnedItem> ownedItems(const QByteArray &body)
{
    const QJsonObject root = QJsonDocument::fromJson(body).object();
    const QJsonObject meta = root.value(u"meta").toObject();
    const QByteArray link = meta.value(u"next_page_url").toString().toUtf8();
    require(origin().targetOf(link).has_value());
    const QJsonArray array = root.value(meta.value(u"key").toString()).toArray();
    std::vector<OwnedItem> items;
    items.reserve(size_t(array.size()));
    for (const auto &element : array)
        items.emplace_back(element.toObject());
    require(items.size() == itemsPerPage);
    return items;
}

void qtAlone(const QByteArray &body, ItemStore &)
{
    for (const OwnedItem &item : ownedItems(body))
        require(item.view().createdMs.has_value());
}

void qtIntoStore(const QByteArray &body, ItemStore &store)
{
    const std::vector<OwnedItem> items = ownedItems(body);
    std::vector<ItemView> views;
    views.reserve(items.size());
    for (const OwnedItem &item : items)
        views.push_back(item.view());
    store.upsert(views);
}

struct Way
{
    const char *name;
    void (*take)(const QByteArray &body, ItemStore &store);
    std::vector<double> usPerPage = {};
    long long allocations = 0; // of one round

    void run(const std::vector<QByteArray> &bodies)
    {
        ItemStore store;
        const long long before = allocationCount();
        const double start = processorUs();
        for (const QByteArray &body : bodies)
            take(body, store);
        usPerPage.push_back((processorUs() - start) / double(bodies.size()));
        allocations = allocationCount() - before;
    }

    double median() const
    {
        std::vector<double> sorted = usPerPage;
        std::ranges::sort(sorted);
        return sorted[sorted.size() / 2];
    }

    double allocationsPerItem() const { return double(allocations) / (pages * itemsPerPage); }

    static double processorUs()
    {
        timespec time{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e6 + double(time.tv_nsec) / 1e3;
    }
};

QJsonObject measure(qsizetype dataBytes)
{
    const std::vector<QByteArray> bodies = samplePages(pages, dataBytes);
    std::vector<Way> ways{{"decode", decodeAlone},
                          {"decode_into_store", decodeIntoStore},
                          {"qjsondocument", qtAlone},
                          {"qjsondocument_into_store", qtIntoStore}};
    for (int round = 0; round < rounds; ++round) {
        for (Way &way : ways)
            way.run(bodies);
    }
    QJsonObject figures{{QStringLiteral("bytes_per_page"), qint64(bodies.front().size())}};
    std::printf("%lld bytes a page, %d items\n", static_cast<long long>(bodies.front().size()),
                itemsPerPage);
    std::printf("  %-26s %12s %18s\n", "", "us per page", "allocations/item");
    for (const Way &way : ways) {
        const QString name = QLatin1String(way.name);
        figures.insert(name + QStringLiteral("_us_per_page"), way.median());
        figures.insert(name + QStringLiteral("_allocations_per_item"), way.allocationsPerItem());
        std::printf("  %-26s %12.1f %18.2f\n", way.name, way.median(), way.allocationsPerItem());
    }
    const double ratio = ways[3].median() / ways[1].median();
    figures.insert(QStringLiteral("times_faster_into_store"), ratio);
    std::printf("  %-26s %12.1f\n", "times faster into store", ratio);
    return figures;
}

} // namespace

int main(int argc, char **argv)
{
    giveLargeMemoryBack(); // as the program does
    const QCoreApplication application(argc, argv);
    QJsonArray shapes;
    for (const qsizetype dataBytes : {480, 200})
        shapes.append(measure(dataBytes));
    QFile file(QCoreApplication::applicationDirPath() + QStringLiteral("/decodebench.json"));
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    file.write(QJsonDocument(shapes).toJson());
    return 0;
}

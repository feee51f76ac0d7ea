// SPDX-License-Identifier: GPL-3.0-or-later
#include "demobulk.h"

#include "jsonobject.h"

#include <QRandomGenerator>

#include <algorithm>
#include <iterator>

namespace mapdesk::practice {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using Item = SeedWriter::Item;

constexpr const char *firstNames[] = {
    "Aisha", "Bjørn", "Carla",     "Dmitri", "Eszter", "François", "Greta",     "Hana",
    "Iñigo", "Joost", "Katarzyna", "Liam",   "Mónica", "Nils",     "Oluwaseun", "Priya"};
constexpr const char *lastNames[] = {
    "Almeida", "Bäcker", "Costa",    "Dvořák", "Eriksson", "Fischer",  "García",  "Haddad",
    "Ivanova", "Jensen", "Kowalski", "Leroy",  "Müller",   "Nakamura", "O'Brien", "Petit"};
constexpr const char *agents[] = {"agent-anna", "agent-ben",    "agent-chloé", "agent-diego",
                                  "agent-elif", "agent-fatima", "agent-jörg",  "agent-mei"};
constexpr const char *queues[] = {"billing", "returns", "sales", "technical"};
constexpr const char *channels[] = {"voice", "chat", "sms", "whatsapp", "email"};
constexpr const char *states[] = {"waiting", "in-progress", "in-progress", "on-hold", "wrap-up"};
constexpr const char *products[] = {
    "Desk lamp",  "Office chair \"Atlas\"", "Bulb E14",  "Étagère Nord", "Rug 160×230",
    "Table, oak", "Curtain, pair",          "Wall clock"};
constexpr const char *remarks[] = {
    "Hello, how can I help?",          "I was charged twice.",
    "One moment, I am looking it up.", "It says \"delivered\", but nothing came.",
    "Thank you for waiting.",          "Can you send me the label again?",
    "Das hat leider nicht geklappt.",  "Merci beaucoup!"};

template <size_t N>
QByteArray pick(const char *const (&names)[N], QRandomGenerator &random)
{
    return names[random.bounded(static_cast<int>(N))];
}

QByteArray padded(int number, int width)
{
    return QByteArray::number(number).rightJustified(width, '0');
}

QByteArray customerKey(QRandomGenerator &random)
{
    return "customer:" + QByteArray::number(4713 + random.bounded(90));
}

QByteArray price(QRandomGenerator &random)
{
    return QByteArray::number(random.bounded(5, 400)) + '.' + padded(random.bounded(10) * 10, 2);
}

seconds between(seconds least, seconds most, QRandomGenerator &random)
{
    return seconds(random.bounded(static_cast<int>(least.count()), static_cast<int>(most.count())));
}

QByteArray transcript(int lines, QRandomGenerator &random)
{
    QByteArrayList said;
    for (int i = 0; i < lines; ++i) {
        JsonObject line;
        line.number("at", i * 17).text("from", i % 2 ? "customer" : "agent");
        said.append(line.text("text", pick(remarks, random)).finished());
    }
    return '[' + said.join(',') + ']';
}

QByteArray orderLines(int count, QRandomGenerator &random)
{
    QByteArrayList lines;
    for (int i = 0; i < count; ++i) {
        JsonObject line;
        line.text("name", pick(products, random)).number("quantity", random.bounded(1, 5));
        lines.append(line.raw("price", price(random)).finished());
    }
    return '[' + lines.join(',') + ']';
}

// Changed at some time since it was made, more often the older it is.
void changeSince(Item &item, QRandomGenerator &random)
{
    item.unchangedFor = between(seconds(5), std::max(item.age, seconds(6)), random);
    item.writes = random.bounded(1, 9);
}

Item session(int, QRandomGenerator &random)
{
    Item item;
    const QByteArray agent = pick(agents, random);
    JsonObject data;
    data.text("customer", customerKey(random)).text("channel", pick(channels, random));
    data.text("agent", agent).text("queue", pick(queues, random));
    data.text("state", pick(states, random)).flag("verified", random.bounded(2) == 1);
    data.raw("transcript", transcript(random.bounded(14), random));
    item.key = "session:" + QByteArray::number(random.generate64(), 16).rightJustified(16, '0');
    item.data = data.finished();
    item.createdBy = QString::fromUtf8(agent);
    item.age = between(minutes(1), hours(6), random);
    item.expiresIn = between(minutes(3), hours(5), random);
    changeSince(item, random);
    return item;
}

Item order(int index, QRandomGenerator &random)
{
    Item item;
    const QByteArray number = padded(4713 + index, 6);
    JsonObject data;
    data.text("order", number).text("customer", customerKey(random)).text("currency", "EUR");
    data.raw("lines", orderLines(random.bounded(1, 8), random)).raw("shipping", price(random));
    data.text("status", random.bounded(4) ? "delivered" : "packed");
    item.key = "order/2026/" + number;
    item.data = data.finished();
    item.age = between(hours(1), days(120), random);
    if (random.bounded(5))
        item.expiresIn = between(days(2), days(160), random);
    changeSince(item, random);
    return item;
}

Item cart(int, QRandomGenerator &random)
{
    Item item;
    const QByteArray visitor = QByteArray::number(random.generate(), 16).rightJustified(8, '0');
    JsonObject data;
    data.raw("lines", orderLines(random.bounded(6), random));
    data.raw("coupon", random.bounded(3) ? "null" : "\"FIRST50\"");
    item.key = "cart:web/" + visitor;
    item.data = data.finished();
    item.age = between(minutes(2), days(5), random);
    item.expiresIn = between(minutes(20), days(7), random);
    changeSince(item, random);
    return item;
}

Item customer(int index, QRandomGenerator &random)
{
    Item item;
    const int number = 4713 + index;
    const QByteArray first = pick(firstNames, random);
    JsonObject data;
    data.number("id", number).text("name", QByteArray(first + ' ' + pick(lastNames, random)));
    data.text("phone", QByteArray("+1408555" + padded(index + 105, 4)));
    data.flag("stuck", random.bounded(20) == 0).raw("lifetimeValue", price(random));
    item.key = "customer:" + QByteArray::number(number);
    item.data = data.finished();
    item.age = between(days(3), days(400), random);
    changeSince(item, random);
    return item;
}

Item directoryEntry(int index, QRandomGenerator &random)
{
    Item item;
    const QByteArray first = pick(firstNames, random);
    JsonObject data;
    data.text("name", QByteArray(first + ' ' + pick(lastNames, random)));
    data.text("kind", random.bounded(3) ? "customer" : "supplier");
    data.flag("doNotCall", random.bounded(9) == 0);
    item.key = "+1408555" + padded(index + 100, 4);
    item.data = data.finished();
    item.age = between(days(1), days(410), random);
    changeSince(item, random);
    return item;
}

// Eight of them reach, in equal steps, the largest data that Sync takes.
Item largeData(int index, QRandomGenerator &random)
{
    const qsizetype size = largestItemData * (index % 8 + 1) / 8;
    const QByteArray lines = transcript(static_cast<int>(size / 90), random);
    JsonObject data;
    data.text("call", QByteArray("CA" + padded(index, 4))).raw("transcript", lines);
    Item item;
    item.key = "transcript " + QByteArray::number(index + 1);
    item.data = data.text("summary", "").finished();
    const qsizetype room = size - item.data.size();
    item.data.insert(item.data.size() - 2, QByteArray(std::max(room, qsizetype(0)), '.'));
    item.age = days(30 - index);
    item.unchangedFor = item.age;
    item.expiresIn = days(300 + index);
    return item;
}

struct Maker
{
    QByteArrayView kind;
    Item (*make)(int index, QRandomGenerator &random) = nullptr;
};

constexpr Maker makers[] = {
    {"\"sessions\"", session},
    {"\"orders\"", order},
    {"\"carts\"", cart},
    {"\"customers\"", customer},
    {"\"phone-directory\"", directoryEntry},
    {"\"large-data\"", largeData},
};

} // namespace

Outcome<void> addBulk(SeedWriter &writer, MapRecord &map, const QByteArray &kind, int count)
{
    const auto maker = std::ranges::find(makers, QByteArrayView(kind), &Maker::kind);
    if (maker == std::end(makers))
        return refuse(Refusal::InternalError);
    QRandomGenerator random(4711);
    Outcome<void> outcome;
    for (int index = 0; outcome && index < count; ++index)
        outcome = writer.addItem(map, maker->make(index, random));
    return outcome;
}

} // namespace mapdesk::practice

// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoseed.h"

#include "demobulk.h"
#include "demolines.h"

#include <QFile>

namespace mapdesk::practice {

namespace {

using std::chrono::seconds;

// Reads the lines one after the other: a map belongs to the service above it, an item to the map.
class DemoReader
{
public:
    explicit DemoReader(SeedWriter &writer)
        : m_writer(writer)
    {
    }

    Outcome<void> read(const DemoLine &line)
    {
        if (line.has("item"))
            return addItem(line);
        if (line.has("bulk"))
            return addBulk(m_writer, m_map, line.raw("bulk"), line.raw("count").toInt());
        return finishMap().and_then(
            [&] { return line.has("map") ? addMap(line) : addService(line); });
    }

    Outcome<void> finishMap()
    {
        return m_map.sid.isEmpty() ? Outcome<void>() : m_writer.finishMap(m_map);
    }

    QString firstServiceSid() const { return m_firstServiceSid; }

private:
    Outcome<void> addService(const DemoLine &line)
    {
        const auto sid = m_writer.addService(
            {.friendlyName = line.text("service"), .age = line.time("age").value_or(seconds(0))});
        if (!sid)
            return failure(sid.error());
        m_serviceSid = *sid;
        if (m_firstServiceSid.isEmpty())
            m_firstServiceSid = *sid;
        m_map = {};
        return {};
    }

    Outcome<void> addMap(const DemoLine &line)
    {
        const auto map = m_writer.addMap(m_serviceSid,
                                         {.uniqueName = line.text("map"),
                                          .createdBy = authorOf(line),
                                          .age = line.time("age").value_or(seconds(0)),
                                          .expiresIn = line.time("expires")});
        return map.map([&](const MapRecord &added) { m_map = added; });
    }

    Outcome<void> addItem(const DemoLine &line)
    {
        const auto age = line.time("age").value_or(seconds(0));
        const auto unchangedFor = line.time("changed").value_or(age);
        return m_writer.addItem(m_map,
                                {.key = line.text("item").toUtf8(),
                                 .data = line.raw("data"),
                                 .createdBy = authorOf(line),
                                 .age = age,
                                 .unchangedFor = unchangedFor,
                                 .expiresIn = line.time("expires"),
                                 .writes = unchangedFor < age ? 7 : 1});
    }

    static QString authorOf(const DemoLine &line)
    {
        return line.has("by") ? line.text("by") : restAuthor();
    }

    SeedWriter &m_writer;
    QString m_serviceSid;
    QString m_firstServiceSid;
    MapRecord m_map;
};

} // namespace

Outcome<QString> fillWithDemo(SeedWriter writer)
{
    QFile file(QStringLiteral(":/practice/demo.jsonl"));
    if (!file.open(QIODevice::ReadOnly))
        return refuse(Refusal::InternalError);
    DemoReader reader(writer);
    Outcome<void> outcome;
    while (outcome && !file.atEnd())
        outcome = reader.read(DemoLine(file.readLine()));
    return outcome.and_then([&] { return reader.finishMap(); }).map([&] {
        return reader.firstServiceSid();
    });
}

} // namespace mapdesk::practice

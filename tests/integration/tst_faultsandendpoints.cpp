// SPDX-License-Identifier: GPL-3.0-or-later
#include "everyendpoint.h"
#include "faultypractice.h"

#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;
using ErrorKind = ApiError::Kind;

namespace {

// The kind of error that a call is to end with; nothing where it is to succeed.
using Expected = std::optional<ErrorKind>;

// Rules for what a fault makes of a call.
using Rule = Expected (*)(const Endpoint &);

Expected none(const Endpoint &)
{
    return {};
}

template <ErrorKind kind>
Expected always(const Endpoint &)
{
    return kind;
}

Expected onlyIfConditional(const Endpoint &endpoint)
{
    return endpoint.isConditional ? Expected(ErrorKind::Conflict) : std::nullopt;
}

// Nobody is told that a key is taken who changed an item as it was shown.
Expected taken(const Endpoint &endpoint)
{
    return endpoint.isConditional ? ErrorKind::Conflict : ErrorKind::AlreadyExists;
}

// Of a write that left nothing is certain then.
template <ErrorKind kindOfReads>
Expected lost(const Endpoint &endpoint)
{
    return endpoint.isWrite() ? ErrorKind::OutcomeUnknown : kindOfReads;
}

// Where there is no body, nothing of it can be missing.
template <ErrorKind kindOfReads>
Expected lostBody(const Endpoint &endpoint)
{
    return endpoint.kind == Endpoint::Kind::Delete ? std::nullopt : lost<kindOfReads>(endpoint);
}

// Where names are lost: what was asked for by name is still known, but an item is not without its
// key.
Expected withoutNames(const Endpoint &endpoint)
{
    return endpoint.isOfItems ? lostBody<ErrorKind::BadAnswer>(endpoint) : std::nullopt;
}

Expected withoutList(const Endpoint &endpoint)
{
    return endpoint.isListed ? Expected(ErrorKind::BadAnswer) : std::nullopt;
}

struct Fault
{
    const char *name = "";
    QByteArray rule;
    Rule expected = nullptr;
    enum class Trait {
        None,
        Damages, // so that not all of what comes can be read
        Hangs, // until a time-out
        HangsAfterwards, // the connection's next request does
        MeetsOthers, // requests on other connections
    };
    Trait trait = Trait::None;
};

QByteArray status(int number, const char *body = "json")
{
    return R"({"fault": "status", "status": )" + QByteArray::number(number) + R"(, "body": ")"
        + body + R"("})";
}

std::vector<Fault> harmlessFaults()
{
    return {
        {"nothing", {}, none},
        {"latency", R"({"fault": "latency", "ms": 5, "jitter_ms": 10})", none},
        {"clock ahead", R"({"fault": "clock", "offset_s": 100000})", none},
        {"clock behind", R"({"fault": "clock", "offset_s": -100000})", none},
        {"huge, but bearable", R"({"fault": "huge", "bytes": 300000})", none},
        {"extra empty page", R"({"fault": "extra-empty-page"})", none},
        {"shuffled page", R"({"fault": "shuffled-page"})", none},
        {"late reads", R"({"fault": "late-reads", "ms": 60000})", none},
        {"reset after", R"({"fault": "reset", "when": "after"})", none},
        {"silent after", R"({"fault": "silent", "when": "after"})", none,
         Fault::Trait::HangsAfterwards},
    };
}

std::vector<Fault> statusFaults()
{
    using Kind = ErrorKind;
    return {
        {"400", status(400), always<Kind::InvalidRequest>},
        {"401", status(401), always<Kind::Unauthorized>},
        {"403", status(403), always<Kind::Forbidden>},
        {"404", status(404), always<Kind::NotFound>},
        {"409", status(409), taken},
        {"412", status(412), onlyIfConditional},
        {"413", status(413), always<Kind::TooLarge>},
        {"429", status(429), always<Kind::RateLimited>},
        {"500", status(500), always<Kind::ServerFault>},
        {"503", status(503), always<Kind::ServerFault>},
        {"599", status(599), always<Kind::ServerFault>},
        {"a page with 403", status(403, "html"), always<Kind::BadAnswer>},
        {"a page with 502", status(502, "html"), always<Kind::ServerFault>},
        {"nothing with 404", status(404, "empty"), always<Kind::BadAnswer>},
        {"redirection", status(302, "html"), lost<Kind::BadAnswer>},
        {"a page with 200", R"({"fault": "html"})", lost<Kind::BadAnswer>},
        {"an error with 200", status(200), lost<Kind::BadAnswer>},
        {"an error with 201", status(201), lost<Kind::BadAnswer>},
        {"nothing with 200", status(200, "empty"), lostBody<Kind::BadAnswer>},
        {"nothing with 204", status(204), lostBody<Kind::BadAnswer>},
    };
}

std::vector<Fault> connectionFaults()
{
    using Kind = ErrorKind;
    return {
        {"reset before", R"({"fault": "reset", "when": "before"})", lost<Kind::Network>},
        {"reset in the middle", R"({"fault": "reset", "when": "middle"})",
         lostBody<Kind::BadAnswer>},
        {"reset after the head", R"({"fault": "reset", "when": "middle", "bytes": 0})",
         lostBody<Kind::BadAnswer>},
        {"reset, not carried out", R"({"fault": "reset", "carried_out": false})",
         lost<Kind::Network>},
        {"cut short", R"({"fault": "cut-short"})", lostBody<Kind::BadAnswer>},
        {"cut short after a byte", R"({"fault": "cut-short", "bytes": 1})",
         lostBody<Kind::BadAnswer>},
        {"refuse", R"({"fault": "refuse", "for_ms": 20})", lost<Kind::Network>,
         Fault::Trait::MeetsOthers},
        {"huge", R"({"fault": "huge", "bytes": 10000000})", lostBody<Kind::BadAnswer>},
        {"silent before", R"({"fault": "silent", "when": "before"})", lost<Kind::TimedOut>,
         Fault::Trait::Hangs},
        {"silent in the middle", R"({"fault": "silent", "when": "middle"})",
         lostBody<Kind::TimedOut>, Fault::Trait::Hangs},
        {"endless", R"({"fault": "endless"})", lostBody<Kind::TimedOut>, Fault::Trait::Hangs},
    };
}

std::vector<Fault> memberFaults()
{
    using enum Fault::Trait;
    return {
        {"wrong types", R"({"fault": "wrong-types"})", withoutNames, Damages},
        {"wrong types but of names",
         R"({"fault": "wrong-types", "members": ["url", "revision", "data", "date_created",
             "date_updated", "date_expires", "created_by", "links", "read", "acl_enabled"]})",
         none},
        {"wrong types of lists", R"({"fault": "wrong-types", "members": ["meta"]})", withoutList},
        {"missing members", R"({"fault": "missing-members"})", withoutNames, Damages},
        {"missing members but names",
         R"({"fault": "missing-members", "members": ["url", "revision", "data", "date_created",
             "date_updated", "date_expires", "created_by", "links", "read", "acl_enabled"]})",
         none},
        {"missing meta", R"({"fault": "missing-members", "members": ["meta"]})", withoutList},
    };
}

std::vector<Fault> allFaults()
{
    std::vector<Fault> all = harmlessFaults();
    for (const auto &some : {statusFaults(), connectionFaults(), memberFaults()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

constexpr int patienceMs = 40'000;

TransportOptions optionsFor(const Fault &fault, const Endpoint &endpoint)
{
    TransportOptions options;
    options.retries = 1;
    options.retryDelayMs = 1;
    options.maximumBodyBytes = 1'000'000;
    if (fault.trait == Fault::Trait::Hangs && fault.expected(endpoint))
        options.timeoutMs = 100;
    else if (fault.trait == Fault::Trait::Hangs || fault.trait == Fault::Trait::HangsAfterwards)
        options.timeoutMs = 2000; // for the next request on the connection
    return options;
}

// A call that meets a fault, from a client of its own, and a plain one after it.
class Trial
{
public:
    Trial(const Endpoint &endpoint, const Fault &fault, const FaultyPractice &practice)
        : m_endpoint(endpoint)
        , m_fault(fault)
        , m_desk(practice.newDesk(optionsFor(fault, endpoint)))
    {
    }

    void start(const Subjects &subjects) { m_attempt = m_endpoint.start(m_desk->client, subjects); }

    void startPlainCall() { m_plainCall = allEndpoints().front().start(m_desk->client, {}); }

    bool isDone() const { return m_attempt->isDone(); }

    // A connection that broke may cost the plain call another try.
    bool worksAgain()
    {
        if (m_plainCall->isDone() && m_plainCall->error())
            startPlainCall();
        return m_plainCall->isDone() && !m_plainCall->error();
    }

    // What is wrong with how it ended; empty if nothing is.
    QString problem() const
    {
        const Expected expected = m_fault.expected(m_endpoint);
        const std::optional<ApiError> error = m_attempt->error();
        const bool isAsExpected = error ? expected == error->kind : !expected;
        if (!isAsExpected)
            return said(error ? describe(*error) : QStringLiteral("success"));
        const bool shouldFind = !error && m_endpoint.kind != Endpoint::Kind::Delete
            && m_fault.trait != Fault::Trait::Damages;
        return shouldFind && m_attempt->found().join(QString()).isEmpty()
            ? said(QStringLiteral("nothing came"))
            : QString();
    }

private:
    QString said(const QString &what) const
    {
        return QLatin1String(m_endpoint.name) + QStringLiteral(": ") + what;
    }

    const Endpoint &m_endpoint;
    const Fault &m_fault;
    std::unique_ptr<PracticeDesk> m_desk;
    std::unique_ptr<Attempt> m_attempt;
    std::unique_ptr<Attempt> m_plainCall;
};

} // namespace

Q_DECLARE_METATYPE(Fault)

// Every fault of the practice service at every call of the client.
class TestFaultsAndEndpoints : public QObject
{
    Q_OBJECT

private slots:
    void everyCallEndsAsItShould_data();
    void everyCallEndsAsItShould();

private:
    FaultyPractice m_practice{QStringLiteral("empty")};
};

void TestFaultsAndEndpoints::everyCallEndsAsItShould_data()
{
    QTest::addColumn<Fault>("fault");
    for (const Fault &fault : allFaults())
        QTest::newRow(fault.name) << fault;
}

void TestFaultsAndEndpoints::everyCallEndsAsItShould()
{
    QFETCH(Fault, fault);
    const Subjects subjects = makeSubjects(m_practice.client, m_practice.other);
    m_practice.takeWrites();
    std::vector<std::unique_ptr<Trial>> trials;
    for (const Endpoint &endpoint : allEndpoints())
        trials.push_back(std::make_unique<Trial>(endpoint, fault, m_practice));

    m_practice.setFaults(fault.rule);
    const bool oneByOne = fault.trait == Fault::Trait::MeetsOthers;
    for (const auto &trial : trials) {
        trial->start(subjects);
        if (oneByOne)
            QTRY_VERIFY_WITH_TIMEOUT(trial->isDone(), patienceMs);
    }
    for (const auto &trial : trials)
        QTRY_VERIFY_WITH_TIMEOUT(trial->isDone(), patienceMs);
    m_practice.setFaults({});

    QStringList problems;
    for (const auto &trial : trials)
        problems += trial->problem();
    problems.removeAll(QString());
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));

    QStringList writes = m_practice.takeWrites();
    const bool wasRefused = fault.expected(allEndpoints().front()) == ErrorKind::RateLimited;
    QCOMPARE(writes.removeDuplicates() > 0, wasRefused);

    for (const auto &trial : trials)
        trial->startPlainCall();
    for (const auto &trial : trials)
        QTRY_VERIFY_WITH_TIMEOUT(trial->worksAgain(), patienceMs);
}

QTEST_GUILESS_MAIN(TestFaultsAndEndpoints)
#include "tst_faultsandendpoints.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowmapping.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace mapdesk;

// Rows of a source are followed by what stands in them.
class TestRowMapping : public QObject
{
    Q_OBJECT

private slots:
    void tellsBothWays_data();
    void tellsBothWays();
    void staysRightWhenRowsComeInBetween();
    void followsManyRowsAtOnce_data();
    void followsManyRowsAtOnce();

private:
    static void orders()
    {
        QTest::addColumn<bool>("isAscending");
        QTest::newRow("ascending") << true;
        QTest::newRow("in any order") << false;
    }
};

namespace {

QString faultIn(const RowMapping &mapping)
{
    for (int row = 0; row < mapping.sourceSize(); ++row) {
        const auto &rows = mapping.sourceRows();
        const auto found = std::find(rows.begin(), rows.end(), row);
        const int expected = found == rows.end() ? -1 : int(found - rows.begin());
        if (mapping.proxyRow(row) != expected)
            return QStringLiteral("row %1 is at %2").arg(row).arg(mapping.proxyRow(row));
    }
    return {};
}

// Some of so many, with one chance in `of` for each.
std::vector<int> someOf(int size, int of, QRandomGenerator &random)
{
    std::vector<int> rows;
    for (int row = 0; row < size; ++row) {
        if (random.bounded(of) == 0)
            rows.push_back(row);
    }
    return rows;
}

// After rows were removed and others, which hold -1, inserted.
std::vector<int> replaced(const std::vector<int> &contents, const std::vector<int> &removed,
                          const std::vector<int> &inserted)
{
    std::vector<int> after;
    for (size_t row = 0; row < contents.size(); ++row) {
        if (!std::binary_search(removed.begin(), removed.end(), int(row)))
            after.push_back(contents[row]);
    }
    for (const int row : inserted)
        after.insert(after.begin() + row, -1);
    return after;
}

} // namespace

void TestRowMapping::tellsBothWays_data()
{
    orders();
}

void TestRowMapping::tellsBothWays()
{
    QFETCH(bool, isAscending);
    RowMapping mapping;
    mapping.assign(isAscending ? std::vector{1, 2, 5} : std::vector{5, 1, 2}, 7);
    QCOMPARE(faultIn(mapping), QString());
    mapping.insertSource({2, 3});
    QCOMPARE(faultIn(mapping), QString());
    mapping.removeSource({0, 0});
    QCOMPARE(faultIn(mapping), QString());
    mapping.remove({1, 1});
    QCOMPARE(faultIn(mapping), QString());
}

void TestRowMapping::staysRightWhenRowsComeInBetween()
{
    RowMapping mapping;
    mapping.assign({1, 5}, 9);
    mapping.insert(1, {2, 3});
    QCOMPARE(faultIn(mapping), QString());
    mapping.insert(1, {8}); // no longer ascending
    QCOMPARE(faultIn(mapping), QString());
    mapping.insert(0, {7});
    QCOMPARE(faultIn(mapping), QString());
}

void TestRowMapping::followsManyRowsAtOnce_data()
{
    orders();
}

void TestRowMapping::followsManyRowsAtOnce()
{
    QFETCH(bool, isAscending);
    QRandomGenerator random(isAscending ? 1 : 2);
    for (int round = 0; round < 300; ++round) {
        const int size = random.bounded(30);
        std::vector<int> contents(static_cast<size_t>(size));
        std::iota(contents.begin(), contents.end(), 100);
        std::vector<int> listed = someOf(size, 2, random);
        if (!isAscending)
            std::shuffle(listed.begin(), listed.end(), random);
        const std::vector<int> removed = someOf(size, 4, random);
        const int left = size - int(removed.size());
        std::vector<int> inserted = someOf(left + random.bounded(10), 3, random);
        while (!inserted.empty() && inserted.back() >= left + int(inserted.size()))
            inserted.pop_back();

        std::vector<int> expected;
        for (const int row : listed) {
            if (!std::binary_search(removed.begin(), removed.end(), row))
                expected.push_back(contents[size_t(row)]);
        }
        RowMapping mapping;
        mapping.assign(listed, size);
        mapping.replaceSource(removed, inserted);
        const std::vector<int> after = replaced(contents, removed, inserted);
        QCOMPARE(mapping.sourceSize(), int(after.size()));
        std::vector<int> shown;
        for (const int row : mapping.sourceRows())
            shown.push_back(after[size_t(row)]);
        QCOMPARE(shown, expected);
        QCOMPARE(faultIn(mapping), QString());
    }
}

QTEST_GUILESS_MAIN(TestRowMapping)

#include "tst_rowmapping.moc"

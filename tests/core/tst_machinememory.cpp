// SPDX-License-Identifier: GPL-3.0-or-later
#include "machinememory.h"

#include <QTest>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <memory>
#include <vector>

using namespace mapdesk;

// The sanitizers have an allocator of their own.
#if defined __GLIBC__ && !defined __SANITIZE_ADDRESS__ && !defined __SANITIZE_THREAD__
#if __GLIBC_PREREQ(2, 33)
#define MAPDESK_TELLS_ITS_MEMORY
#endif
#endif

class TestMachineMemory : public QObject
{
    Q_OBJECT

private slots:
    void thereIsSome();
    void largeBlocksGoBackFromAmongSmallOnes();
};

void TestMachineMemory::thereIsSome()
{
    QVERIFY(machineMemoryBytes() > 0);
}

// As while a map loads: its data in large blocks, between them what each item takes.
void TestMachineMemory::largeBlocksGoBackFromAmongSmallOnes()
{
#ifdef MAPDESK_TELLS_ITS_MEMORY
    constexpr size_t count = 100;
    constexpr size_t large = 256 * 1024;
    constexpr size_t small = 1024;
    const auto mappedBytes = [] { return mallinfo2().hblkhd; };
    const auto block = [](size_t size) { return std::make_unique<char[]>(size); };
    giveLargeMemoryBack();
    const size_t before = mappedBytes();
    std::vector<std::unique_ptr<char[]>> largeOnes;
    std::vector<std::unique_ptr<char[]>> smallOnes;
    for (size_t i = 0; i < count; ++i) {
        largeOnes.push_back(block(large));
        for (size_t j = 0; j < large / small / 4; ++j)
            smallOnes.push_back(block(small));
    }
    const size_t held = mappedBytes();
    QVERIFY(held - before >= count * large);
    largeOnes.clear();
    QVERIFY(held - mappedBytes() >= count * large);
#else
    QSKIP("nothing tells here what is given back");
#endif
}

QTEST_APPLESS_MAIN(TestMachineMemory)

#include "tst_machinememory.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "allocationcount.h"

#include <atomic>
#include <cstddef>

namespace {

std::atomic<long long> count = 0;

} // namespace

// glibc's own functions under the names that it keeps for who stands before them.
extern "C" {

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t number, size_t size);
void *__libc_realloc(void *memory, size_t size);

void *malloc(size_t size)
{
    count.fetch_add(1, std::memory_order_relaxed);
    return __libc_malloc(size);
}

void *calloc(size_t number, size_t size)
{
    count.fetch_add(1, std::memory_order_relaxed);
    return __libc_calloc(number, size);
}

void *realloc(void *memory, size_t size)
{
    count.fetch_add(1, std::memory_order_relaxed);
    return __libc_realloc(memory, size);
}
}

namespace mapdesk::bench {

long long allocationCount()
{
    return count.load(std::memory_order_relaxed);
}

} // namespace mapdesk::bench

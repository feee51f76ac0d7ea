// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"

#include <tl/expected.hpp>

namespace mapdesk {

// What every function that can fail returns: the value, or what went wrong. An alias, so that
// std::expected (C++23) is one line away. Nothing throws across a layer.
template <typename T, typename E = ApiError>
using Result = tl::expected<T, E>;

template <typename E>
auto failure(E &&error)
{
    return tl::make_unexpected(std::forward<E>(error));
}

} // namespace mapdesk

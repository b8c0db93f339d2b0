// Stands in for Boost.Asio: the same in another namespace.
#pragma once

#include <chrono>
#include <coroutine>
#include <cstddef>
#include <cstdint>
#include <future>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <tuple>
#include <type_traits>
#include <vector>

namespace boost
{
namespace asio
{
#include "../asio/stand_in.ipp"
} // namespace asio
} // namespace boost

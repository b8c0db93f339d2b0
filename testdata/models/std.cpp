// args: -std=c++23
// absent: std::generator, std::flat_map, std::flat_multimap -- C++23, not in libstdc++ 12
// absent: std::flat_set, std::flat_multiset, std::mdspan -- C++23, not in libstdc++ 12
// absent: std::bind_back, std::_Bind_back -- C++23, not in libstdc++ 12
// absent: std::ranges::zip_view, std::ranges::enumerate_view -- C++23, not in libstdc++ 12
// absent: std::ranges::chunk_view, std::ranges::slide_view -- C++23, not in libstdc++ 12
// absent: std::ranges::stride_view, std::ranges::as_const_view -- C++23, not in libstdc++ 12
// absent: std::ranges::adjacent_view -- C++23, not in libstdc++ 12
// absent: std::expected::and_then, std::expected::transform -- C++23, not in libstdc++ 12
// absent: std::expected::or_else, std::expected::transform_error -- C++23, not in libstdc++ 12
// absent: std::copyable_function, std::function_ref -- C++26
// absent: std::atomic_flag_test, std::atomic_flag_test_explicit -- C++20, not in libstdc++ 12
// absent: std::atomic_flag_notify_one, std::atomic_flag_notify_all -- C++20, not in libstdc++ 12
// absent: std::atomic_flag_wait, std::atomic_flag_wait_explicit -- C++20, not in libstdc++ 12
#include <algorithm>
#include <any>
#include <array>
#include <atomic>
#include <barrier>
#include <bitset>
#include <charconv>
#include <chrono>
#include <cmath>
#include <codecvt>
#include <compare>
#include <complex>
#include <condition_variable>
#include <coroutine>
#include <cstdlib>
#include <deque>
#include <exception>
#include <execution>
#include <expected>
#include <filesystem>
#include <forward_list>
#include <fstream>
#include <functional>
#include <future>
#include <initializer_list>
#include <iostream>
#include <iterator>
#include <latch>
#include <list>
#include <locale>
#include <map>
#include <memory>
#include <memory_resource>
#include <mutex>
#include <numeric>
#include <optional>
#include <queue>
#include <random>
#include <ranges>
#include <regex>
#include <scoped_allocator>
#include <semaphore>
#include <set>
#include <shared_mutex>
#include <source_location>
#include <span>
#include <spanstream>
#include <sstream>
#include <stack>
#include <stacktrace>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <string_view>
#include <strstream>
#include <syncstream>
#include <system_error>
#include <thread>
#include <tuple>
#include <typeindex>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <valarray>
#include <variant>
#include <vector>
#if __has_include(<generator>)
#include <generator>
#endif
#if __has_include(<mdspan>)
#include <mdspan>
#endif

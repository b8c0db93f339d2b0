// Stand-in for Seastar's timers.
#pragma once
#include <chrono>
#include <seastar/core/future.hh>

namespace seastar {
template <typename Clock = int, typename Rep, typename Period> future<> sleep(std::chrono::duration<Rep, Period> duration);
}

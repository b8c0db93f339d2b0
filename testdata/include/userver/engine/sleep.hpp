// Stand-in for userver's sleeps, which suspend the task.
#pragma once
#include <userver/engine/mutex.hpp>

namespace userver::engine {
void Yield();
void InterruptibleSleepUntil(Deadline deadline);
void SleepUntil(Deadline deadline);
template <typename Rep, typename Period> void InterruptibleSleepFor(const std::chrono::duration<Rep, Period> &duration);
template <typename Rep, typename Period> void SleepFor(const std::chrono::duration<Rep, Period> &duration);
}

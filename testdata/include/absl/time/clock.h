// Stand-in for Abseil.
#pragma once
#include <absl/time/time.h>

namespace absl {
inline namespace lts {
Time Now();
inline void SleepFor(Duration duration);
}
}

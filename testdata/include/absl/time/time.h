// Stand-in for Abseil.
#pragma once

namespace absl {
inline namespace lts {
class Duration {
	long rep_;
};
class Time {
	Duration rep_;
};
Duration Milliseconds(long n);
}
}

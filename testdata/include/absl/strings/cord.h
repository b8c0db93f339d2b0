// Stand-in for Abseil.
#pragma once

namespace absl {
inline namespace lts {
class Cord {
	void *contents_;
};
}
}

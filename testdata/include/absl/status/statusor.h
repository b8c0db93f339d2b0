// Stand-in for Abseil.
#pragma once
#include <absl/status/status.h>

namespace absl {
inline namespace lts {
template <typename T> class StatusOr {
public:
	bool ok() const;
	T &value();

private:
	T data_;
	Status status_;
};
}
}

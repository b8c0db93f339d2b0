// Stand-in for userver's future.
#pragma once

namespace userver::engine {
template <typename T> class Future final {
public:
	T get();
	void wait() const;

private:
	void *state_;
};
}

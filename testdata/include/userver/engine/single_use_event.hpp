// Stand-in for userver's event that happens once.
#pragma once

namespace userver::engine {
class SingleUseEvent final {
public:
	void Wait();
	void WaitNonCancellable() noexcept;
	void Send() noexcept;
};
}

// Stand-in for userver's condition variable.
#pragma once
#include <userver/engine/mutex.hpp>

namespace userver::engine {
class ConditionVariable final {
public:
	void Wait(std::unique_lock<Mutex> &lock);
	template <typename Predicate> bool Wait(std::unique_lock<Mutex> &lock, Predicate &&predicate) { return true; }
	template <typename Rep, typename Period> void WaitFor(std::unique_lock<Mutex> &lock, std::chrono::duration<Rep, Period> timeout);
	void WaitUntil(std::unique_lock<Mutex> &lock, Deadline deadline);
	void NotifyOne();
	void NotifyAll();
};
}

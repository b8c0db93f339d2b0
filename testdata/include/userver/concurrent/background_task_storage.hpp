// Stand-in for userver's keeper of detached tasks, which waits for them.
#pragma once
#include <userver/utils/async.hpp>

namespace userver::concurrent {
class BackgroundTaskStorage final {
public:
	~BackgroundTaskStorage();
	void CancelAndWait() noexcept;
	template <typename... Args> void AsyncDetach(std::string name, Args &&...args) {}
	template <typename... Args> void CriticalAsyncDetach(std::string name, Args &&...args) {}
};
}

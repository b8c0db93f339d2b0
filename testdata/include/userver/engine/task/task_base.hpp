// Stand-in for userver's tasks.
#pragma once
#include <chrono>
#include <string>
#include <type_traits>

namespace userver::engine {
class TaskProcessor;
class [[nodiscard]] TaskBase {
public:
	void Wait() const;
	template <typename Rep, typename Period> void WaitFor(const std::chrono::duration<Rep, Period> &duration) const;
	template <typename Clock, typename Duration> void WaitUntil(const std::chrono::time_point<Clock, Duration> &until) const;
	void RequestCancel();
	void SyncCancel() noexcept;
	void BlockingWait() const;

private:
	void *context_;
};
class [[nodiscard]] Task : public TaskBase {
public:
	Task(Task &&other) noexcept;
	Task &operator=(Task &&other) noexcept;
	~Task();
	void Detach() &&;
};
template <typename T> class [[nodiscard]] TaskWithResult : public Task {
public:
	T Get();
	static TaskWithResult Make();
};
class [[nodiscard]] SharedTask : public TaskBase {};
template <typename T> class [[nodiscard]] SharedTaskWithResult : public SharedTask {
public:
	const T &Get() const &;
	static SharedTaskWithResult Make();
};
}

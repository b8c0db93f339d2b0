// Stand-in for Microsoft's Parallel Patterns Library.
#pragma once

namespace Concurrency {
enum task_status { not_complete, completed, canceled };
template <typename ReturnType> class task {
public:
	template <typename Function> task<void> then(const Function &func) const { return task<void>(); }
	task_status wait() const;
	ReturnType get() const;

private:
	void *impl;
};
template <typename Function> task<void> create_task(Function param) { return task<void>(); }
}
namespace concurrency = Concurrency;

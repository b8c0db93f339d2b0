// Stand-in for KJ.
#pragma once
#include <coroutine>
#include <kj/function.h>

namespace kj {
class WaitScope {};
template <typename T> class [[nodiscard]] Promise {
public:
	Promise(Promise &&other) noexcept;
	~Promise();
	template <typename Func> Promise<void> then(Func &&func) { return Promise<void>::make(); }
	template <typename... Attachments> Promise attach(Attachments &&...attachments) { return make(); }
	Promise eagerlyEvaluate(decltype(nullptr));
	template <typename ErrorFunc> void detach(ErrorFunc &&errorHandler) {}
	T wait(WaitScope &waitScope);
	static Promise make();

private:
	void *node;
};
template <typename T> class ForkedPromise {
	void *hub;
};
class TaskSet {
	void *tasks;
};
class Executor {
public:
	template <typename Func> Promise<void> executeAsync(Func &&func) const { return Promise<void>::make(); }
	template <typename Func> void executeSync(Func &&func) const {}
};
template <typename Func> Promise<void> evalLater(Func &&func) { return Promise<void>::make(); }
template <typename Func> Promise<void> evalNow(Func &&func) { return Promise<void>::make(); }
namespace _ {
template <typename T> struct Awaiter {
	bool await_ready() const noexcept;
	void await_suspend(std::coroutine_handle<> handle) noexcept;
	T await_resume();
};
struct CoroutineBase {
	std::suspend_never initial_suspend() noexcept;
	std::suspend_always final_suspend() noexcept;
	void unhandled_exception();
};
}
template <typename T> _::Awaiter<T> operator co_await(Promise<T> promise);
}
template <typename... Args> struct std::coroutine_traits<kj::Promise<void>, Args...> {
	struct promise_type : kj::_::CoroutineBase {
		kj::Promise<void> get_return_object();
		void return_void();
	};
};

// Stand-in for Seastar's future.
#pragma once
#include <utility>

namespace seastar {
template <typename T = void> class [[nodiscard]] future {
public:
	future(future &&other) noexcept;
	~future();
	T get();
	void wait() noexcept;
	bool available() const noexcept;
	bool failed() const noexcept;
	template <typename Func> future<> then(Func &&func) noexcept { return make(); }
	template <typename Func> future<> then_wrapped(Func &&func) noexcept { return make(); }
	template <typename Func> future finally(Func &&func) noexcept { return std::move(*this); }
	template <typename Func> future handle_exception(Func &&func) noexcept { return std::move(*this); }
	future<> discard_result() noexcept;
	void ignore_ready_future() noexcept;
	static future<> make();

private:
	void *_promise = nullptr;
};
template <typename T> class promise {
	void *_state = nullptr;
};
template <typename T = void> future<T> make_ready_future();
}

// Generic code that handles guards without dropping any.
// expect-none
#include <functional>
#include <mutex>
#include <shared_mutex>
#include <tuple>
#include <type_traits>
#include <utility>

template <class Mutex> auto make_guard(Mutex &mutex)
{
	if constexpr (std::is_same_v<Mutex, std::shared_mutex>)
		return std::shared_lock<Mutex>(mutex);
	else
		return std::unique_lock<Mutex>(mutex);
}

template <class Mutex, class F> decltype(auto) with(Mutex &mutex, F &&f)
{
	[[maybe_unused]] auto hold = make_guard(mutex);
	return std::forward<F>(f)();
}

template <class Mutex, class F> decltype(auto) with_comma(Mutex &mutex, F &&f)
{
	return std::unique_lock<Mutex>(mutex), std::forward<F>(f)();
}

template <class... Mutexes, class F> void with_all(F &&f, Mutexes &...mutexes)
{
	std::scoped_lock hold(mutexes...);
	std::forward<F>(f)();
}

template <class... Mutexes> auto hold_all(Mutexes &...mutexes)
{
	return std::tuple<std::unique_lock<Mutexes>...>(std::unique_lock<Mutexes>(mutexes)...);
}

template <class T> class optional_lock {
public:
	void enter(T &mutex) { hold_ = std::unique_lock<T>(mutex); }
	void leave() { hold_ = {}; }

private:
	std::unique_lock<T> hold_;
};

struct no_mutex {
	void lock() {}
	void unlock() {}
};

int good_use(std::mutex &plain, std::shared_mutex &shared, no_mutex &none, int &value)
{
	with(plain, [&] { ++value; });
	with(shared, [&] { return value; });
	with_comma(none, [&] { ++value; });
	with_all([&] { ++value; }, plain, shared);
	auto held = hold_all(plain, shared);
	optional_lock<std::mutex> late;
	late.enter(plain);
	late.leave();
	return with_comma(plain, [&] { return value; });
}

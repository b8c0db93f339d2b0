// Guards without a name in templates: reported at the pattern, for each instantiation.
#include <concepts>
#include <mutex>
#include <shared_mutex>
#include <type_traits>
#include <utility>

template <class T, class Mutex = std::mutex> class guarded {
public:
	void bad_set(T value)
	{
		std::lock_guard<Mutex>{mutex_}; // expect: discarded-guard; expect: discarded-guard
		value_ = std::move(value);
	}
	T bad_get()
	{
		if constexpr (std::is_same_v<Mutex, std::shared_mutex>)
			std::shared_lock<Mutex>{mutex_}; // expect: discarded-guard "std::shared_lock"
		else
			std::unique_lock<Mutex>{mutex_}; // expect: discarded-guard "std::unique_lock"
		return value_;
	}
	T good_get()
	{
		std::lock_guard<Mutex> hold{mutex_};
		return value_;
	}
	template <class F> auto good_with(F &&f)
	{
		std::lock_guard<Mutex> hold{mutex_};
		return std::forward<F>(f)(value_);
	}

private:
	Mutex mutex_;
	T value_{};
};

int use(guarded<int> &plain, guarded<long, std::shared_mutex> &shared)
{
	plain.bad_set(1);
	shared.bad_set(2);
	return plain.bad_get() + static_cast<int>(shared.bad_get()) + plain.good_get() +
	       plain.good_with([](int &value) { return ++value; });
}

template <class Mutex> [[nodiscard]] auto lock_of(Mutex &mutex)
{
	return std::unique_lock<Mutex>(mutex);
}

template <class... Mutexes> void bad_pack(int &hits, Mutexes &...mutexes)
{
	std::scoped_lock<Mutexes...>{mutexes...}; // expect: discarded-guard
	++hits;
}

void bad_deduced(std::mutex &first, std::recursive_mutex &second, int &hits)
{
	lock_of(first); // expect: discarded-guard
	bad_pack(hits, first, second);
}

// Nobody instantiates this one: whatever the mutex is, its guard dies.
template <class Lockable> void bad_pattern(Lockable &mutex, int &hits)
{
	std::lock_guard<Lockable>{mutex}; // expect: discarded-guard "'std::lock_guard'"
	++hits;
}

// Proxies: a temporary that locks, leads to the data, and dies when the expression is done.
// expect-none
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <utility>

template <class T> class synced {
public:
	class writer {
	public:
		explicit writer(synced &of) : hold_(of.mutex_), value_(&of.value_) {}
		T *operator->() { return value_; }
		T &operator*() { return *value_; }
		template <class F> auto apply(F &&f) { return std::forward<F>(f)(*value_); }

	private:
		std::unique_lock<std::shared_mutex> hold_;
		T *value_;
	};
	class reader {
	public:
		explicit reader(const synced &of) : hold_(of.mutex_), value_(&of.value_) {}
		const T *operator->() const { return value_; }
		const T &operator*() const { return *value_; }
		operator const T &() const { return *value_; }

	private:
		std::shared_lock<std::shared_mutex> hold_;
		const T *value_;
	};
	writer lock() { return writer(*this); }
	reader read() const { return reader(*this); }
	writer operator->() { return lock(); }

private:
	mutable std::shared_mutex mutex_;
	T value_{};
};

struct settings {
	std::map<std::string, std::string> values;
	int version = 0;
	void set(const std::string &key, const std::string &value) { values[key] = value; }
};

void good_writes(synced<settings> &shared)
{
	shared.lock()->set("port", "80");
	shared->set("host", "localhost");
	shared.lock()->version = 3;
	++shared.lock()->version;
	(*shared.lock()).values.clear();
	*shared.lock() = settings{};
	shared.lock().apply([](settings &s) { ++s.version; });
	std::exchange(shared.lock()->version, 7);
}

std::string good_reads(const synced<settings> &shared, const std::string &key)
{
	settings copy = shared.read();
	int version = (*shared.read()).version;
	if (shared.read()->values.count(key))
		return shared.read()->values.at(key);
	while (shared.read()->version < version)
		++version;
	switch (shared.read()->version) {
	case 0:
		return {};
	default:
		return copy.values[key];
	}
}

bool good_tries(std::mutex &mutex)
{
	if (std::unique_lock<std::mutex>(mutex, std::try_to_lock).owns_lock())
		return true;
	return std::unique_lock<std::mutex>{mutex, std::try_to_lock} ? true : false;
}

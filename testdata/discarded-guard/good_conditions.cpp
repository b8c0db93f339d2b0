// Temporary guards in conditions, initialisers and heads that use what they protect.
// expect-none
#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <vector>

struct table {
	mutable std::shared_mutex mutex;
	std::map<std::string, int> rows;
};

struct reading {
	explicit reading(const table &of) : hold(of.mutex), rows(of.rows) {}
	const std::map<std::string, int> *operator->() const { return &rows; }
	bool empty() const { return rows.empty(); }

	std::shared_lock<std::shared_mutex> hold;
	const std::map<std::string, int> &rows;
};

int good_heads(const table &t, const std::string &key)
{
	int sum = 0;

	if (reading{t}.empty())
		return 0;
	if (reading at{t}; at->count(key))
		sum += at->at(key);
	if (auto found = reading{t}->find(key); found->second > 3)
		++sum;
	while (reading{t}->size() < static_cast<std::size_t>(sum))
		--sum;
	for (std::size_t i = 0; i < reading{t}->size(); ++i)
		++sum;
	switch (reading{t}->size()) {
	case 1:
		return 1;
	default:
		break;
	}
	do
		++sum;
	while (reading{t}.empty());
	return reading{t}.empty() ? sum : static_cast<int>(reading{t}->size());
}

int good_initialisers(const table &t, std::mutex &mutex)
{
	const std::size_t size = reading{t}->size();
	const bool free = std::unique_lock{mutex, std::try_to_lock}.owns_lock();
	static const std::size_t first = reading{t}->size();
	const auto copy = reading{t}.rows;
	std::vector<std::size_t> sizes{reading{t}->size(), copy.size(), first};

	for (const auto &[key, value] : std::map(reading{t}.rows))
		sizes.push_back(static_cast<std::size_t>(value));
	return free ? static_cast<int>(sizes[0] + size) : 0;
}

// A guard that is made only when it is asked for.
std::optional<int> good_default(const table &t, const std::string &key, std::unique_lock<std::shared_mutex> hold = {})
{
	if (!hold.owns_lock())
		hold = std::unique_lock<std::shared_mutex>(t.mutex);
	auto at = t.rows.find(key);
	if (at == t.rows.end())
		return std::nullopt;
	return at->second;
}

std::optional<int> good_default_used(const table &t)
{
	return good_default(t, "a").has_value() ? good_default(t, "b", std::unique_lock(t.mutex)) : std::nullopt;
}

// expect-none
// A guard that is declared in the head of a statement lives as long as the statement.
#include <map>
#include <mutex>
#include <shared_mutex>
#include <string>

static std::shared_mutex mutex;
static std::map<std::string, int> table;

int good_find(const std::string &key)
{
	if (std::shared_lock hold(mutex); table.count(key))
		return table[key];
	return 0;
}

void good_put(const std::string &key, int value)
{
	if (std::unique_lock hold(mutex, std::try_to_lock); hold)
		table[key] = value;
}

int good_loop(const std::string &key)
{
	int sum = 0;
	for (std::shared_lock hold(mutex); sum < 10; sum++)
		sum += table.count(key) ? 1 : 2;
	while (std::unique_lock<std::shared_mutex> hold{mutex}) {
		if (table.erase(key))
			continue;
		break;
	}
	return sum;
}

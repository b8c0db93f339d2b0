// One thread alone runs what a once_flag protects.
// expect-none
#include <map>
#include <mutex>
#include <string>
#include <thread>

struct Cache {
	std::once_flag loaded;
	std::map<std::string, int> values;

	void load()
	{
		std::call_once(loaded, [this] { values["a"] = 1; });
	}
};

void good_once(Cache &cache)
{
	std::thread first([&cache] { cache.load(); });
	std::thread second([&cache] { cache.load(); });

	first.join();
	second.join();
}

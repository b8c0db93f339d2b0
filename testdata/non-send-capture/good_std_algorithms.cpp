// expect-none
// Algorithms, views, iterators, promises: nothing that may not cross, or no crossing.
#include <algorithm>
#include <cctype>
#include <execution>
#include <future>
#include <map>
#include <memory>
#include <numeric>
#include <random>
#include <ranges>
#include <semaphore>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "sendsync.h"

class NOT_SEND cursor
{
      public:
	int next();
	bool before(int a, int b) const;

      private:
	int at_ = 0;
};

// transform's operands are no callables: the fifth argument of the one is the task of the other.
std::vector<int>
good_transform(const std::vector<int> &left, const std::vector<int> &right, const cursor &from)
{
	std::vector<int> out(left.size());
	std::transform(left.begin(), left.end(), right.begin(), out.begin(),
		       [from](int a, int b) { return from.before(a, b) ? a : b; });
	std::ranges::sort(out, [from](int a, int b) { return from.before(a, b); });
	std::replace_if(out.begin(), out.end(), [](int each) { return each < 0; }, 0);
	return out;
}

long
good_parallel(const std::vector<long> &sizes, long limit)
{
	std::vector<long> kept;
	std::for_each(std::execution::par, sizes.begin(), sizes.end(),
		      [limit](const long &size) { (void)(size < limit); });
	kept.reserve(sizes.size());
	return std::count_if(std::execution::par_unseq, sizes.begin(), sizes.end(),
			     [limit](long size) { return size < limit; });
}

void
good_views(const std::vector<std::string> &names, std::map<int, std::string> &table)
{
	auto first = names.begin();
	auto found = table.find(3);
	std::span<const std::string> all(names);
	auto shouted = names |
		       std::views::filter([](const std::string &name) { return !name.empty(); }) |
		       std::views::take(2);
	std::jthread reader([first, found, all, shouted]() mutable {
		for (const std::string &name : shouted)
			(void)(name == found->second || name == *first || name == all.front());
	});
}

int
good_results()
{
	std::promise<std::unique_ptr<int>> made;
	std::future<std::unique_ptr<int>> waited = made.get_future();
	std::binary_semaphore started(0);
	std::jthread maker([made = std::move(made), &started]() mutable {
		started.release();
		made.set_value(std::make_unique<int>(3));
	});
	started.acquire();
	return *waited.get();
}

std::vector<int>
good_random(std::mt19937 engine, std::size_t count)
{
	std::vector<int> out(count);
	std::jthread filler([engine, &out]() mutable {
		std::uniform_int_distribution<int> dice(1, 6);
		std::ranges::generate(out, [&] { return dice(engine); });
	});
	filler.join();
	return out;
}

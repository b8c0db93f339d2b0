// Calls that run their callable on other threads, and return when all of it has ended.
// expect-none
#include <algorithm>
#include <atomic>
#include <execution>
#include <functional>
#include <mutex>
#include <numeric>
#include <string>
#include <vector>

#include "sendsync.h"

class pool
{
      public:
	SPAWNS_SCOPED void parallel_for(int from, int to,
					TASK const std::function<void(int)> &each);
	template <class Function> SPAWNS_SCOPED void run_all(TASK const Function &function);
};

int
good_algorithms(std::vector<int> values)
{
	std::atomic<int> odd{0};
	int factor = 2;
	std::for_each(std::execution::par, values.begin(), values.end(),
		      [&odd, &factor](int &value) {
			      odd += value % 2;
			      value *= factor;
		      });
	std::transform(std::execution::par_unseq, values.begin(), values.end(), values.begin(),
		       [&](int value) { return value + factor; });
	std::sort(std::execution::par, values.begin(), values.end(),
		  [&factor](int left, int right) { return left % factor < right % factor; });
	return odd;
}

long
good_marked(pool &workers, std::vector<int> values)
{
	std::atomic<long> sum{0};
	workers.parallel_for(0, 100,
			     [&](int i) { sum += values[static_cast<size_t>(i) % values.size()]; });
	return sum;
}

struct step {
	const std::vector<int> &values;
	std::atomic<long> &sum;

	void operator()() const;
};

long
good_marked_template(pool &workers, std::vector<int> values)
{
	std::atomic<long> sum{0};
	workers.run_all(step{values, sum});
	return sum;
}

void
good_once()
{
	std::string text = "once";
	static std::once_flag once;
	std::call_once(once, [&text] { text += '!'; });
}

// expect-none
// options: --rules -thread-per-item
// Parallel algorithms come back when all is done; weak pointers and futures borrow nothing.
#include <algorithm>
#include <execution>
#include <future>
#include <memory>
#include <numeric>
#include <string>
#include <thread>
#include <utility>
#include <vector>

int weigh(const std::string &word, int factor);

int
good_parallel(const std::vector<std::string> &words)
{
	int factor = static_cast<int>(words.size());
	std::vector<int> weights(words.size());
	std::transform(std::execution::par, words.begin(), words.end(), weights.begin(),
		       [&factor](const std::string &word) { return weigh(word, factor); });
	std::for_each(std::execution::par, weights.begin(), weights.end(),
		      [&factor](int &weight) { weight -= factor; });
	std::sort(std::execution::par, weights.begin(), weights.end(),
		  [&factor](int a, int b) { return a % factor < b % factor; });
	return std::reduce(std::execution::par, weights.begin(), weights.end(), 0,
			   [&factor](int sum, int weight) { return sum + weight / factor; });
}

// The closure that for_each runs joins them all.
void
good_joined_by_algorithm(const std::vector<std::string> &words)
{
	int factor = 3;
	std::vector<std::thread> workers;
	for (const std::string &word : words)
		workers.emplace_back([&factor, word] { (void)weigh(word, factor); });
	std::for_each(workers.begin(), workers.end(), [](std::thread &worker) { worker.join(); });
}

struct session : std::enable_shared_from_this<session> {
	std::string name;

	void watch()
	{
		std::weak_ptr<session> weak = weak_from_this();
		std::thread([weak] {
			if (std::shared_ptr<session> alive = weak.lock())
				(void)weigh(alive->name, 1);
		}).detach();
	}
};

void
good_shared(const std::string &name)
{
	auto local = std::make_shared<session>();
	local->name = name;
	std::shared_ptr<const session> constant = std::static_pointer_cast<const session>(local);
	std::thread([constant] { (void)weigh(constant->name, 2); }).detach();
}

int
good_shared_future(const std::string &word)
{
	int factor = 2;
	std::shared_future<int> weight = std::async(std::launch::async, [&factor, word] {
						 return weigh(word, factor);
					 }).share();
	return weight.get();
}

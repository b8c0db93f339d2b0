// Counted loops, whatever the bound comes from: a configuration, a command line, a class's own count.
// expect-none
#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <thread>
#include <vector>

void work(int id);

class config {
public:
	int read(const std::string &key) const;
	int next_count();
	unsigned threads = 4;
};

void good_from_config(config &config)
{
	std::vector<std::jthread> pool;

	for (int i = 0; i < config.read("threads"); i++)
		pool.emplace_back(work, i);
	for (int i = config.next_count(); i > 0; --i)
		pool.emplace_back(work, i);
	for (unsigned i = 0; i != config.threads; ++i)
		pool.emplace_back(work, static_cast<int>(i));
}

void good_from_arguments(int argc, char **argv)
{
	const int count = argc > 1 ? std::atoi(argv[1]) : 2;
	std::vector<std::jthread> pool(static_cast<std::size_t>(count));

	for (int i = 0; i < count; ++i)
		pool[static_cast<std::size_t>(i)] = std::jthread(work, i);
}

void good_steps(int first, int last)
{
	std::vector<std::jthread> pool;

	for (int i = first; i <= last; i += 2) {
		if (i % 3 == 0)
			continue;
		pool.emplace_back(work, i);
		if (pool.size() == 64)
			break;
	}
}

class stress {
public:
	explicit stress(int most) : most_(std::max(most, 1)) {}

	void run()
	{
		while (started_ < most_) {
			threads_.emplace_back(work, started_);
			++started_;
		}
		do {
			threads_.emplace_back(work, --started_);
		} while (started_ > 0);
	}

private:
	int most_;
	int started_ = 0;
	std::vector<std::jthread> threads_;
};

int main(int argc, char **argv)
{
	good_from_arguments(argc, argv);
	stress(8).run();
}

// The handle that joins in its destructor is declared before what its thread borrows: the borrowed
// variable is destroyed first.
#include <future>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void watch(const std::string &path);
int measure(const std::vector<int> &samples);

void
bad_jthread(const char *home)
{
	std::jthread watcher;
	std::string path = std::string(home) + "/inbox";
	watcher = std::jthread([&path] { watch(path); }); // expect: borrow-escapes-task
}

int
bad_future(int count)
{
	std::future<int> mean;
	std::vector<int> samples(static_cast<size_t>(count), 2);
	// expect-next: borrow-escapes-task
	mean = std::async(std::launch::async, [&samples] { return measure(samples); });
	return count;
}

void
bad_vector_of_jthreads(const char *home)
{
	std::vector<std::jthread> watchers;
	std::string inbox = std::string(home) + "/inbox";
	watchers.emplace_back([&inbox] { watch(inbox); }); // expect: borrow-escapes-task
}

// One in a block, the other around it.
int
bad_outer_block(int count)
{
	std::future<int> mean;
	if (count > 0) {
		std::vector<int> samples(static_cast<size_t>(count), 2);
		// expect-next: borrow-escapes-task
		mean = std::async(std::launch::async, [&samples] { return measure(samples); });
	}
	return mean.valid() ? mean.get() : 0;
}

void
good_order(const char *home)
{
	std::string path = std::string(home) + "/inbox";
	std::jthread watcher([&path] { watch(path); });
}

// Declared first, but joined while the variable lives.
int
good_joined_before(int count)
{
	std::future<int> mean;
	std::jthread watcher;
	std::vector<int> samples(static_cast<size_t>(count), 2);
	std::string path = "inbox";
	mean = std::async(std::launch::async, [&samples] { return measure(samples); });
	watcher = std::jthread([&path] { watch(path); });
	watcher.join();
	return mean.get();
}

void
good_cleared_before(const char *home)
{
	std::vector<std::jthread> watchers;
	std::string inbox = std::string(home) + "/inbox";
	watchers.emplace_back([&inbox] { watch(inbox); });
	watchers.clear();
}

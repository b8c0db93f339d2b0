// One member handle that is joined before it is used again: at most one thread at a time.
// expect-none
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

bool next_file(std::string &path);
void load(const std::string &path);

class prefetcher {
public:
	~prefetcher() { finish(); }

	void prefetch_all(const std::vector<std::string> &paths)
	{
		for (const std::string &path : paths) {
			if (worker_.joinable())
				worker_.join();
			worker_ = std::thread(load, path);
		}
	}

	void restart_on_demand()
	{
		std::string path;

		while (next_file(path)) {
			finish();
			worker_ = std::thread(load, path);
		}
	}

private:
	void finish()
	{
		if (worker_.joinable())
			worker_.join();
	}

	std::thread worker_;
};

void good_local(const std::vector<std::string> &paths)
{
	std::thread ahead;

	for (const std::string &path : paths) {
		if (ahead.joinable())
			ahead.join();
		ahead = std::thread(load, path);
	}
	if (ahead.joinable())
		ahead.join();
}

void good_jthread_assigned(const std::vector<std::string> &paths)
{
	std::jthread ahead;

	for (const std::string &path : paths)
		ahead = std::jthread(load, path);
}

void run(const std::vector<std::string> &paths)
{
	prefetcher prefetcher;
	prefetcher.prefetch_all(paths);
	prefetcher.restart_on_demand();
	good_local(paths);
}

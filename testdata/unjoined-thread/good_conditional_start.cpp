// Started under a condition, joined under the same one or by asking the handle.
// expect-none
#include <cstdlib>
#include <memory>
#include <thread>

void watch();
bool run();

struct options {
	bool watch = false;
	bool detach = false;
};

bool good_same_condition(const bool watching)
{
	std::thread watcher;

	if (watching)
		watcher = std::thread(watch);
	bool result = run();
	if (watching)
		watcher.join();
	return result;
}

bool good_joinable(const options &options)
{
	std::thread watcher;

	if (options.watch)
		watcher = std::thread(watch);
	bool result = run();
	if (watcher.joinable())
		watcher.join();
	return result;
}

bool good_ternary(bool watching)
{
	std::thread watcher = watching ? std::thread(watch) : std::thread();
	bool result = run();

	if (watcher.joinable())
		watcher.join();
	return result;
}

bool good_join_or_detach(const options &options)
{
	std::thread watcher(watch);
	bool result = run();

	options.detach ? watcher.detach() : watcher.join();
	return result;
}

bool good_by_id()
{
	std::thread watcher;

	if (run())
		watcher = std::thread(watch);
	if (watcher.get_id() == std::thread::id())
		return false;
	watcher.join();
	return true;
}

int good_no_return()
{
	std::thread watcher(watch);

	if (!run())
		std::exit(1);
	watcher.join();
	return 0;
}

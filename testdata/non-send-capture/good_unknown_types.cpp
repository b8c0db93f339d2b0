// Incomplete types and erased ones: at `targeted` what nobody knows is let pass.
// expect-none
#include <any>
#include <functional>
#include <future>
#include <memory>
#include <pthread.h>
#include <string>
#include <thread>
#include <utility>
#include <vector>

struct plugin;
void run_plugin(plugin *which);
std::shared_ptr<plugin> find_plugin(const std::string &name);

struct host {
	plugin *first = nullptr;
	std::any attachment;
	std::function<void(int)> on_exit;
	void *user_data = nullptr;
};

void
good_incomplete(plugin *which)
{
	std::thread worker([which] { run_plugin(which); });
	worker.join();
}

void
good_incomplete_owned(const std::string &name)
{
	std::thread worker([found = find_plugin(name)] { run_plugin(found.get()); });
	worker.join();
}

void
good_erased(std::function<void()> job)
{
	std::thread worker(std::move(job));
	worker.join();
}

void
good_erased_list(std::vector<std::function<void()>> jobs)
{
	std::thread worker([jobs = std::move(jobs)] {
		for (const auto &job : jobs)
			job();
	});
	worker.join();
}

bool
good_any(std::any value)
{
	auto filled = std::async(std::launch::async, [value] { return value.has_value(); });
	return filled.get();
}

void
good_fields(host of)
{
	std::thread worker([of] { of.on_exit(0); });
	worker.join();
}

void *run_opaque(void *opaque);

int
good_opaque(void *opaque)
{
	pthread_t thread;
	if (pthread_create(&thread, nullptr, run_opaque, opaque) != 0)
		return -1;
	return pthread_join(thread, nullptr);
}

void
good_packaged(std::packaged_task<void()> task)
{
	std::jthread worker(std::move(task));
}

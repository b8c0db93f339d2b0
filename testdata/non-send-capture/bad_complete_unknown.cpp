// options: --strictness complete
// At `complete` what nobody knows to be Send is not; a raw pointer is shared as well.
#include <any>
#include <functional>
#include <future>
#include <pthread.h>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "sendsync.h"

struct plugin;
int run_plugin(plugin *which);

void
bad_incomplete(plugin *loaded)
{
	std::thread worker([loaded] { run_plugin(loaded); }); // expect: non-send-capture
	worker.join();
}

void
bad_incomplete_argument(plugin *loaded)
{
	std::thread worker(run_plugin, loaded); // expect: non-send-capture@33
	worker.join();
}

void
bad_erased(std::function<void()> job)
{
	std::thread worker([job] { job(); }); // expect: non-send-capture
	worker.join();
}

void
bad_any(std::any value)
{
	// expect-next: non-send-capture
	std::thread worker([value] { std::printf("%d\n", int(value.has_value())); });
	worker.join();
}

void
bad_void_pointer(void *opaque)
{
	std::thread worker([opaque] { std::printf("%p\n", opaque); }); // expect: non-send-capture
	worker.join();
}

void *run_opaque(void *opaque);

int
bad_payload(void *opaque)
{
	pthread_t thread;
	if (pthread_create(&thread, nullptr, run_opaque, opaque) != 0) // expect: non-send-capture
		return -1;
	return pthread_join(thread, nullptr);
}

// Both threads have it now.
struct NOT_SYNC counter {
	int hits = 0;
};

void
bad_pointer_to_not_sync(counter *hits)
{
	// expect-next: non-send-capture
	std::thread worker([hits] { std::printf("%d\n", hits->hits); });
	worker.join();
}

struct settings {
	std::string name;
	std::vector<int> sizes;
	double scale = 1;
};

// What the field holds was looked at by somebody.
struct reviewed_job {
	SEND std::function<void()> run;
	int priority = 0;
};

int
good_known(settings of, const char *title, reviewed_job job)
{
	auto size = std::async(std::launch::async, [of, title, job] {
		std::puts(title);
		job.run();
		return int(of.sizes.size());
	});
	return size.get();
}

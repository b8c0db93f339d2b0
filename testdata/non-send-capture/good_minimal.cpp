// options: --strictness minimal
// At `minimal` structure is silent unless the user's own annotations make it speak.
// expect-none
#include <any>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "sendsync.h"

// A guard as a member: a model's word, that structure would have to pass on.
struct critical_work {
	std::unique_lock<std::mutex> held;
	std::vector<int> rows;
};

class critical_base : private std::unique_lock<std::mutex>
{
      public:
	using std::unique_lock<std::mutex>::unique_lock;
	int rows = 0;
};

struct plugin;

struct host {
	plugin *first = nullptr;
	std::any attachment;
	std::function<void()> run;
};

void
good_guard_in_member(std::mutex &lock)
{
	critical_work work{std::unique_lock(lock), {1, 2, 3}};
	std::jthread worker([work = std::move(work)] { std::printf("%zu\n", work.rows.size()); });
}

void
good_guard_in_base(std::mutex &lock)
{
	critical_base work(lock);
	std::jthread worker([work = std::move(work)] { std::printf("%d\n", work.rows); });
}

void
good_unknown(host of, void *opaque)
{
	std::jthread worker([of, opaque] {
		of.run();
		std::printf("%p\n", opaque);
	});
}

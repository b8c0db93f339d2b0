// args: -std=c++20 -pthread
// Hard cases of real code: state in a shared_ptr, join or detach by a branch, an array of structs
// that hold handles, test macros that abort.
// expect-none
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <pthread.h>
#include <thread>
#include <vector>

#define CHECK(condition)                                                                           \
	do {                                                                                       \
		if (!(condition)) {                                                                \
			std::fprintf(stderr, "%s:%d\n", __FILE__, __LINE__);                       \
			std::abort();                                                              \
		}                                                                                  \
	} while (0)

struct state {
	bool done = false;
};

void poll_forever();
void *poll_posix(void *unused);
bool wait_for(const std::shared_ptr<state> &shared, int milliseconds);

bool good_with_timeout(int milliseconds)
{
	auto shared = std::make_shared<state>();
	std::thread worker([shared] { shared->done = true; });

	if (!wait_for(shared, milliseconds)) {
		worker.detach();
		return false;
	}
	worker.join();
	return shared->done;
}

void good_checked(const std::shared_ptr<state> &shared)
{
	std::thread worker(poll_forever);

	CHECK(wait_for(shared, 10));
	worker.join();
	CHECK(shared->done);
}

struct slot {
	pthread_t thread;
	int number;
};

int good_slots(int count)
{
	std::vector<slot> slots(static_cast<std::size_t>(count));

	for (auto &slot : slots)
		CHECK(pthread_create(&slot.thread, nullptr, poll_posix, &slot) == 0);
	for (auto &slot : slots)
		CHECK(pthread_join(slot.thread, nullptr) == 0);
	return count;
}

void good_slots_array()
{
	slot slots[4];

	for (int i = 0; i < 4; i++) {
		slots[i].number = i;
		CHECK(pthread_create(&slots[i].thread, nullptr, poll_posix, &slots[i]) == 0);
	}
	for (int i = 0; i < 4; i++)
		pthread_join(slots[i].thread, nullptr);
}

// options: --strictness minimal
// At `minimal` annotations of the user's own code and models still speak.
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "sendsync.h"

struct NOT_SEND peer {
	int fd = -1;
	int poll() const;
};

struct room {
	std::string topic;
	std::vector<peer> present; // expect-note: "present"
};

struct door {
	NOT_SEND int key = 0; // expect-note: "key"
};

int
bad_marked(peer first)
{
	// expect-next: non-send-capture
	auto events = std::async(std::launch::async, [first] { return first.poll(); });
	return events.get();
}

size_t
bad_structure_over_marked(room lobby)
{
	// expect-next: non-send-capture
	auto size = std::async(std::launch::async, [=] { return lobby.present.size(); });
	return size.get();
}

int
bad_marked_field(door front)
{
	// expect-next: non-send-capture
	auto key = std::async(std::launch::async, [front] { return front.key; });
	return key.get();
}

int
bad_pointer(std::shared_ptr<peer> first)
{
	// expect-next: non-send-capture
	auto events = std::async(std::launch::async, [first] { return first->poll(); });
	return events.get();
}

void
bad_model(std::mutex &lock)
{
	std::unique_lock hold(lock);
	// expect-next: non-send-capture
	std::jthread worker([hold = std::move(hold)] { std::puts("working"); });
}

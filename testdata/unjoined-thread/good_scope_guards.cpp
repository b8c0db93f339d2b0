// Scope guards that join: home-made, of a library, by a shared_ptr's deleter.
// expect-none
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <utility>

void poll_forever();
void stop();
bool ready();
int parse(const std::string &line);

template <class F> class scope_exit {
public:
	explicit scope_exit(F action) : action_(std::move(action)) {}
	~scope_exit() { action_(); }

private:
	F action_;
};

class finally {
public:
	explicit finally(std::function<void()> action) : action_(std::move(action)) {}
	~finally() { action_(); }

private:
	std::function<void()> action_;
};

bool good_template_guard()
{
	std::thread poller(poll_forever);
	scope_exit join([&] { poller.join(); });

	return ready();
}

bool good_function_guard()
{
	std::thread poller(poll_forever);
	finally join([&poller] {
		stop();
		if (poller.joinable())
			poller.join();
	});

	if (!ready())
		return false;
	stop();
	return true;
}

bool good_auto_guard()
{
	std::thread poller(poll_forever);
	auto join = scope_exit([&] {
		stop();
		poller.join();
	});

	return ready();
}

bool good_deleter()
{
	std::thread poller(poll_forever);
	std::shared_ptr<void> join(nullptr, [&](void *) { poller.join(); });

	return ready();
}

int good_with_throw(const std::string &line)
{
	std::thread poller(poll_forever);
	scope_exit join([&] { poller.join(); });

	if (line.empty())
		throw std::string("empty");
	return parse(line);
}

// The guard stands before the thread, and joins it if there is one.
bool good_guard_first()
{
	std::thread poller;
	finally join([&] {
		if (poller.joinable())
			poller.join();
	});

	if (ready())
		poller = std::thread(poll_forever);
	return ready();
}

// A lambda that the function calls on each way out.
bool good_cleanup_lambda()
{
	std::thread poller(poll_forever);
	auto cleanup = [&] {
		stop();
		poller.join();
	};

	if (!ready()) {
		cleanup();
		return false;
	}
	cleanup();
	return true;
}

// Globals, statics and thread_local variables are not captured: nothing crosses.
// expect-none
#include <future>
#include <memory>
#include <string>
#include <thread>

#include "sendsync.h"

class NOT_SEND connection
{
      public:
	explicit connection(const char *to);
	bool ping();
};

// One for each thread.
static connection &
own_connection()
{
	thread_local connection own("localhost");
	return own;
}

static thread_local std::unique_ptr<connection> cached;
static connection *main_connection;

bool
good_thread_local()
{
	auto alive = std::async(std::launch::async, [] { return own_connection().ping(); });
	return alive.get() && own_connection().ping();
}

bool
good_cached()
{
	auto alive = std::async(std::launch::async, [=] {
		cached = std::make_unique<connection>("localhost");
		return cached->ping();
	});
	return alive.get();
}

// Which thread uses a global is another question.
void
good_global(connection *first)
{
	main_connection = first;
	std::jthread log([] { std::puts(main_connection ? "open" : "closed"); });
}

class registry
{
      public:
	static bool good_static_member()
	{
		auto known = std::async(std::launch::async, [] { return default_ != nullptr; });
		return known.get();
	}

      private:
	static std::unique_ptr<connection> default_;
};

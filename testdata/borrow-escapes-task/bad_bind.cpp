// std::bind keeps a reference, an address, a view of a local. Primary: the bound argument.
#include <functional>
#include <future>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

void write_log(const std::string &text, int level);
void write_view(std::string_view text);

class writer
{
      public:
	void flush(int times);
};

void
bad_reference(const char *user)
{
	std::string text(user);
	// expect-next: borrow-escapes-task@35
	std::thread(std::bind(write_log, std::ref(text), 3)).detach();
}

void
bad_address()
{
	writer own;
	std::thread flusher(std::bind(&writer::flush, &own, 2)); // expect: borrow-escapes-task@48
	flusher.detach();
}

void
bad_view(const char *user)
{
	std::string text(user);
	// expect-next: borrow-escapes-task
	std::thread(std::bind(write_view, std::string_view(text))).detach();
}

void
bad_bound_first(const char *user)
{
	std::string text(user);
	auto log = std::bind(write_log, std::cref(text), 1); // expect: borrow-escapes-task
	std::thread(log).detach();
}

std::future<void>
bad_async(const char *user)
{
	std::string text(user);
	// expect-next: borrow-escapes-task
	return std::async(std::launch::async, std::bind(write_log, std::cref(text), 2));
}

void
bad_bound_in_function()
{
	writer own;
	// expect-next: borrow-escapes-task
	std::function<void()> flush = std::bind(&writer::flush, &own, 2);
	std::thread(std::move(flush)).detach();
}

void
good_copied(const char *user)
{
	std::string text(user);
	std::thread(std::bind(write_log, text, 3)).detach();
}

void
good_joined(const char *user)
{
	std::string text(user);
	std::thread logger(std::bind(write_log, std::cref(text), 3));
	logger.join();
}

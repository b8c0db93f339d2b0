// Said to be fine, with the reason beside it.
// expect-none
#include <string>
#include <thread>

void serve(const std::string &name);

void
good_same_line(const char *user)
{
	std::string name(user);
	std::thread([&name] { serve(name); }).detach(); // NOLINT(borrow-escapes-task): ends with us
}

void
good_next_line(const char *user)
{
	std::string name(user);
	// NOLINTNEXTLINE(borrow-escapes-task): ends with us
	std::thread server([&] { serve(name); });
	server.detach();
}

// NOLINTBEGIN(borrow-escapes-task): ends with us
std::thread
good_region(const char *user)
{
	std::string name(user);
	return std::thread([&name] { serve(name); });
}
// NOLINTEND(borrow-escapes-task)

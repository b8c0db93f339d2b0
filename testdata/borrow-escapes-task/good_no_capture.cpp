// [&] and [=] that capture nothing, or only what is no automatic variable.
// expect-none
#include <array>
#include <atomic>
#include <cstddef>
#include <future>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

void write_log(const std::string &text);

static std::string title = "global";
std::mutex title_lock;
namespace config
{
const int retries = 3;
inline std::atomic<int> users{0};
} // namespace config

class registry
{
      public:
	static std::vector<std::string> names;
};

void
good_nothing()
{
	std::thread([&] { write_log("nothing"); }).detach();
	std::thread([&] {
		std::string own = "own";
		write_log(own);
	}).detach();
}

void
good_globals()
{
	std::thread([&] {
		std::lock_guard hold(title_lock);
		write_log(title);
	}).detach();
	std::thread([&] {
		config::users++;
		if (!registry::names.empty())
			write_log(registry::names.front());
	}).detach();
}

void
good_static_local()
{
	static std::string text = "static";
	static std::array<std::string, 2> both{"a", "b"};
	std::thread([&] { write_log(text + both[1]); }).detach();
	std::thread(write_log, std::cref(text)).detach();
	std::thread([text = &text] { write_log(*text); }).detach();
}

// A constant is read without a capture.
void
good_constants()
{
	const int times = 3;
	constexpr std::size_t width = 80;
	std::thread([&] {
		for (int i = 0; i < times * config::retries; i++)
			write_log(std::string(width, '-'));
	}).detach();
}

void
good_unevaluated(const char *name)
{
	std::string text(name);
	std::thread([&] { write_log(std::to_string(sizeof(text))); }).detach();
	write_log(text);
}

std::future<void>
good_returned()
{
	return std::async(std::launch::async, [&] { write_log(title); });
}

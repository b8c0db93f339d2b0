// Numbers, strings, containers of them, enums, functions, pointers to members: all of it travels.
// expect-none
#include <array>
#include <chrono>
#include <complex>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <future>
#include <map>
#include <optional>
#include <string>
#include <thread>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

enum class level { debug, info, error };

struct point {
	double x = 0, y = 0;
};

struct request {
	std::string path;
	std::map<std::string, std::vector<std::string>> headers;
	std::optional<point> origin;
	std::variant<int, std::string> body;
	std::array<std::uint8_t, 16> id{};
	level log = level::info;
	std::chrono::milliseconds timeout{100};

	int size() const
	{
		return static_cast<int>(path.size());
	}
};

int handle(request what, level log);

int
good_captured(request what, int factor)
{
	auto size = std::async(std::launch::async, [what, factor] { return what.size() * factor; });
	return size.get();
}

int
good_moved(request what)
{
	auto size =
		std::async(std::launch::async, [what = std::move(what)] { return what.size(); });
	return size.get();
}

int
good_arguments(const request &what)
{
	auto status = std::async(std::launch::async, handle, what, level::debug);
	return status.get();
}

int
good_pointers(int (*handler)(request, level), int (request::*measure)() const, request what)
{
	auto status = std::async(std::launch::async,
				 [=] { return handler(what, level::error) + (what.*measure)(); });
	return status.get();
}

void
good_bound(std::complex<double> start, std::filesystem::path folder)
{
	std::thread walker(std::bind(
		[](std::complex<double> from, const std::filesystem::path &in) {
			std::printf("%f %s\n", from.real(), in.c_str());
		},
		start, folder));
	walker.join();
}

void
good_default_copy(std::tuple<int, char, std::nullptr_t> packed, const char *name)
{
	double weights[3] = {0.5, 0.25, 0.25};
	std::jthread worker(
		[=] { std::printf("%s %d %f\n", name, std::get<0>(packed), weights[1]); });
}

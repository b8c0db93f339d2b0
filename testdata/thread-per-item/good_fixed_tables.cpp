// Tables that are written out: an array of names, an initializer list, an enumeration, a span of one.
// expect-none
#include <array>
#include <cstddef>
#include <functional>
#include <iterator>
#include <ranges>
#include <string_view>
#include <thread>
#include <tuple>
#include <utility>
#include <vector>

enum class stage { parse, check, emit, count };

void run(stage stage);
void log_to(std::string_view name);

constexpr std::array<stage, 3> stages{stage::parse, stage::check, stage::emit};
static const char *const logs[] = {"access", "error", "audit"};

struct service {
	const char *name;
	void (*main)();
};
void metrics();
void health();
static const service services[] = {{"metrics", metrics}, {"health", health}, {nullptr, nullptr}};

void good_stages()
{
	std::vector<std::jthread> threads;

	for (stage one : stages)
		threads.emplace_back(run, one);
	for (const char *log : logs)
		threads.emplace_back(log_to, log);
	for (auto one : {stage::parse, stage::check})
		threads.emplace_back(run, one);
	for (int i = 0; i < static_cast<int>(stage::count); i++)
		threads.emplace_back(run, static_cast<stage>(i));
}

void good_services()
{
	std::vector<std::jthread> threads;

	for (const service *service = services; service != std::end(services); ++service)
		if (service->main)
			threads.emplace_back(service->main);
	for (std::size_t i = 0; services[i].name; i++)
		threads.emplace_back(services[i].main);
}

void good_iota(int workers)
{
	std::vector<std::jthread> threads;

	for (int i : std::views::iota(0, workers))
		threads.emplace_back([i] { run(static_cast<stage>(i)); });
}

template <std::size_t... Index>
void good_pack(std::index_sequence<Index...>)
{
	std::array<std::jthread, sizeof...(Index)> threads{
		std::jthread([] { run(static_cast<stage>(Index)); })...};
}

void all()
{
	good_pack(std::make_index_sequence<4>());
}

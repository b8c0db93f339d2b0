// expect-none
// cppcoro: blocking work goes to the static thread pool, by a hop or as a task of its own.
#include <chrono>
#include <cppcoro/schedule_on.hpp>
#include <cppcoro/static_thread_pool.hpp>
#include <cppcoro/sync_wait.hpp>
#include <cppcoro/task.hpp>
#include <fstream>
#include <string>
#include <thread>

cppcoro::task<int> next_number();

cppcoro::task<int>
good_hop(cppcoro::static_thread_pool &pool, std::string path)
{
	int wanted = co_await next_number();
	co_await pool.schedule();
	std::ifstream in(path);
	std::string line;
	while (wanted > 0 && std::getline(in, line))
		wanted--;
	co_return wanted;
}

cppcoro::task<int>
good_on_one_way(cppcoro::static_thread_pool &pool, bool large)
{
	int wanted = co_await next_number();
	if (large)
		co_await pool.schedule();
	std::this_thread::sleep_for(std::chrono::milliseconds(large ? 100 : 1));
	co_return wanted;
}

int
main()
{
	cppcoro::static_thread_pool pool;
	return cppcoro::sync_wait(good_hop(pool, "numbers"));
}

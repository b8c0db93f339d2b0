// expect-none
// Awaits that are no hop.
#include <cppcoro/inline_scheduler.hpp>
#include <cppcoro/static_thread_pool.hpp>
#include <cppcoro/task.hpp>
#include <string>

thread_local std::string buffer;

cppcoro::task<int> read_byte();

cppcoro::task<> good_plain()
{
	std::string &own = buffer;
	own.push_back(static_cast<char>(co_await read_byte()));
	own.clear();
}

cppcoro::task<> good_inline(cppcoro::inline_scheduler &here)
{
	std::string &own = buffer;
	co_await here.schedule();
	own.clear();
}

cppcoro::task<> good_behind_hop(cppcoro::static_thread_pool &pool)
{
	co_await pool.schedule();
	std::string &own = buffer;
	own.push_back(static_cast<char>(co_await read_byte()));
	own.clear();
}

// The hops of the libraries.
#include <cerrno>
#include <coro/coro.hpp>
#include <cppcoro/static_thread_pool.hpp>
#include <cppcoro/task.hpp>
#include <memory>
#include <string>
#include <winrt/base.h>

thread_local std::string buffer;

cppcoro::task<> bad_cppcoro(cppcoro::static_thread_pool &pool)
{
	std::string &own = buffer; // expect: thread-local-across-await "'own'"
	co_await pool.schedule(); // expect-note: "another thread"
	own.clear();
}

coro::task<void> bad_libcoro(std::shared_ptr<coro::thread_pool> pool)
{
	int *error = &errno; // expect: thread-local-across-await "'error'"
	co_await pool->yield(); // expect-note: "another thread"
	*error = 0;
}

winrt::Windows::Foundation::IAsyncAction bad_winrt()
{
	std::string *own = &buffer; // expect: thread-local-across-await "'own'"
	co_await winrt::resume_background();
	own->clear();
}

coro::task<void> good_libcoro(std::shared_ptr<coro::thread_pool> pool)
{
	co_await pool->schedule();
	std::string &own = buffer;
	own.clear();
}

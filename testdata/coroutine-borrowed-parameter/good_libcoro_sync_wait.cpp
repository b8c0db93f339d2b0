// expect-none
// The thread that owns the arguments sleeps until the coroutines are done.
#include <coro/coro.hpp>

#include <string>
#include <vector>

static coro::task<int> count_words(const std::string &text, coro::thread_pool &pool)
{
	co_await pool.schedule();
	int words = 1;
	for (char c : text)
		words += c == ' ';
	co_return words;
}

int good_one(coro::thread_pool &pool, const std::vector<char> &bytes)
{
	std::string text(bytes.begin(), bytes.end());
	return coro::sync_wait(count_words(text, pool));
}

coro::task<int> good_nested(coro::thread_pool &pool, std::string text)
{
	std::string copy = text + "!";
	int words = co_await count_words(copy, pool);
	co_return words + co_await count_words(text, pool);
}

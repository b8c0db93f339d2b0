// A job that posts itself to its pool again is a chain: one runs after the other.
// expect-none
#include <asio.hpp>
#include <functional>

void good_count_down(asio::thread_pool *pool, int *count)
{
	if (*count > 0) {
		int before = --*count;

		asio::post(*pool, std::bind(good_count_down, pool, count));
		if (*count > before)
			*count = before;
	}
}

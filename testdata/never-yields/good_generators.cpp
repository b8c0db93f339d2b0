// Generators and coroutines that await nothing are no asynchronous code: they keep their caller's thread.
// expect-none
#include <coroutine>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "task.hpp"

using demo::generator;
using demo::task;

bool is_prime(std::uint64_t number);

generator<std::uint64_t> good_primes()
{
	for (std::uint64_t number = 2;; number++)
		if (is_prime(number))
			co_yield number;
}

generator<std::uint64_t> good_fibonacci()
{
	std::uint64_t a = 0, b = 1;

	while (true) {
		co_yield a;
		a = std::exchange(b, a + b);
	}
}

generator<std::string_view> good_tokens(std::string_view text)
{
	for (;;) {
		std::size_t end = text.find(' ');

		if (end != 0)
			co_yield text.substr(0, end);
		if (end == std::string_view::npos)
			co_return;
		text.remove_prefix(end + 1);
	}
}

task<std::uint64_t> good_only_computes(std::uint64_t from)
{
	while (true) {
		if (is_prime(from))
			co_return from;
		from++;
	}
}

std::uint64_t good_plain(std::uint64_t limit)
{
	std::uint64_t sum = 0;

	for (std::uint64_t prime : good_primes()) {
		if (prime > limit)
			break;
		sum += prime;
	}
	return sum;
}

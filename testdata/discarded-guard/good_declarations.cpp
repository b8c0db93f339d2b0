// What looks like a guard without a name and is a declaration: the compiler's -Wvexing-parse has it.
// expect-none
#include <mutex>
#include <shared_mutex>
#include <vector>

std::mutex mutex;
std::shared_mutex shared;
std::vector<int> numbers;

void good_declares_a_guard()
{
	std::unique_lock<std::mutex>(mutex); // an empty guard with the name of the mutex
	numbers.clear();
}

void good_declares_another()
{
	std::shared_lock<std::shared_mutex>(shared);
	numbers.push_back(1);
}

void good_declares_a_function()
{
	std::unique_lock<std::mutex> hold();
	numbers.push_back(2);
}

void good_alias()
{
	using guard = std::lock_guard<std::mutex>;
	guard hold(mutex);
	numbers.push_back(3);
}

// Types, sizes and conditions on types make nothing.
std::unique_lock<std::mutex> acquire();

void good_unevaluated()
{
	static_assert(sizeof(std::lock_guard<std::mutex>{mutex}) > 0);
	static_assert(noexcept(acquire()) || true);
	decltype(acquire()) hold = acquire();
	numbers.push_back(4);
	(void)sizeof(acquire());
}

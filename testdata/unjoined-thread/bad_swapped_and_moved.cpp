// Handles that change their variable: swap, std::move, exchange, assignment in a loop.
#include <thread>
#include <utility>
#include <vector>

void produce();
void consume();
bool failed();

void bad_swapped()
{
	std::thread first(produce);
	std::thread second; // expect: unjoined-thread

	std::swap(first, second);
	if (first.joinable())
		first.join();
}

void bad_member_swap()
{
	std::thread first(produce);
	std::thread second; // expect: unjoined-thread

	second.swap(first);
}

void bad_moved_back()
{
	std::thread first(produce); // expect: unjoined-thread
	std::thread second = std::move(first);

	if (failed()) {
		first = std::move(second);
		return;
	}
	second.join();
}

void good_swapped()
{
	std::thread first(produce);
	std::thread second;

	first.swap(second);
	second.join();
}

void good_moved_twice()
{
	std::thread first(produce);
	std::thread second(std::move(first));
	std::thread third = std::move(second);

	third.join();
}

void good_exchanged()
{
	std::thread worker(produce);
	std::thread old = std::exchange(worker, std::thread(consume));

	old.join();
	worker.join();
}

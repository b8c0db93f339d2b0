// A task for each round: dropped, overwritten, or kept in a variable of the round.
#include <cstddef>
#include <list>
#include <string>
#include <utility>
#include <vector>

#include "task.hpp"

using demo::task;

task<int> upload(std::string part);
bool more();

task<void> bad_each(const std::vector<std::string> parts)
{
	for (const std::string &part : parts)
		upload(part); // expect: task-never-awaited
	co_await demo::next_event();
}

task<void> bad_variable_of_the_round(const std::list<std::string> parts)
{
	for (auto part = parts.begin(); part != parts.end(); ++part) {
		task<int> running = upload(*part); // expect: task-never-awaited

		if (!more())
			break;
	}
	co_await demo::next_event();
}

task<int> bad_do()
{
	int rounds = 0;

	do {
		upload("part"); // expect: task-never-awaited
		rounds++;
	} while (more());
	co_return rounds + co_await demo::next_event();
}

task<int> good_last_is_awaited(const std::vector<std::string> parts)
{
	int sum = 0;

	for (const std::string &part : parts) {
		task<int> running = upload(part);

		if (part.empty())
			continue;
		sum += co_await running;
	}
	co_return sum;
}

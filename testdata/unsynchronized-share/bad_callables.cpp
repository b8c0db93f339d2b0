// The closure is built first, wrapped, or nested in another one.
#include <functional>
#include <thread>
#include <utility>
#include <vector>

int bad_built_first()
{
	int rounds = 0;
	auto work = [&rounds] { rounds++; }; // expect: unsynchronized-share
	std::thread worker(work); // expect-note: "the task is started here"

	rounds++;
	worker.join();
	return rounds;
}

int bad_std_function()
{
	int rounds = 0;
	std::function<void()> work = [&rounds] { rounds++; }; // expect: unsynchronized-share
	std::thread worker(work);

	rounds++;
	worker.join();
	return rounds;
}

int bad_inner_call()
{
	int rounds = 0;
	auto bump = [&rounds] { rounds++; };
	std::thread worker([&bump, &rounds] { // expect: unsynchronized-share "'rounds'"
		bump();
		rounds++;
	});

	bump();
	worker.join();
	return rounds;
}

template <class Number> Number bad_template(const std::vector<Number> &values)
{
	Number sum = 0;
	std::thread worker([&sum, &values] { sum += values.front(); }); // expect: unsynchronized-share

	sum += values.back();
	worker.join();
	return sum;
}

long use(const std::vector<long> &values)
{
	return bad_template(values); // expect-note: "in the instantiation"
}

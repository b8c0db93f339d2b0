// A counter that the thread and its spawner both change before the join.
#include <string>
#include <thread>
#include <vector>

int bad_both_count(const std::vector<int> &left, const std::vector<int> &right)
{
	int found = 0;
	std::thread other([&found, &left] { // expect: unsynchronized-share "'found' is used by a task"
		for (int value : left)
			found += value > 0; // expect-note: "the task writes 'found' here"
	});

	for (int value : right)
		found += value > 0; // expect-note: "writes 'found' here, while the task may run"
	other.join();
	return found;
}

int bad_implicit(const std::vector<int> &values)
{
	int sum = 0;
	std::thread worker([&] { // expect: unsynchronized-share@21
		for (int value : values)
			sum += value;
	});
	bool early = sum > 100; // expect-note: "reads 'sum' here"

	worker.join();
	return early ? sum : -sum;
}

bool bad_only_the_spawner_writes()
{
	std::string name = "first";
	bool empty = true;
	std::jthread reader([&name, &empty] { empty = name.empty(); }); // expect: unsynchronized-share

	name = "second";
	reader.join();
	return empty;
}

// One constant element is one variable, whichever thread uses it.
#include <array>
#include <thread>

int bad_same_element()
{
	int slots[4] = {};
	std::thread worker([&slots] { slots[1] = 3; }); // expect: unsynchronized-share "slots"

	slots[1] = 4;
	worker.join();
	return slots[1];
}

struct Pair {
	int left = 0, right = 0;
};

int bad_whole_and_part()
{
	Pair pair;
	std::thread worker([&pair] { pair.left = 3; }); // expect: unsynchronized-share "pair.left"

	pair = Pair{1, 2};
	worker.join();
	return pair.left;
}

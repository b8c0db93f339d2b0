// Structs with a handle in vectors and arrays: assigned in one loop, joined in the next.
// expect-none
#include <array>
#include <cstddef>
#include <deque>
#include <list>
#include <thread>
#include <utility>
#include <vector>

void measure(double *result);

struct slot {
	std::thread thread;
	double result = 0;
	int id = 0;
};

double good_vector(std::size_t count)
{
	std::vector<slot> slots(count);
	double sum = 0;

	for (slot &slot : slots)
		slot.thread = std::thread(measure, &slot.result);
	for (slot &slot : slots) {
		slot.thread.join();
		sum += slot.result;
	}
	return sum;
}

double good_array()
{
	std::array<slot, 4> slots;
	double sum = 0;

	for (std::size_t i = 0; i < slots.size(); i++) {
		slots[i].id = static_cast<int>(i);
		slots[i].thread = std::thread(measure, &slots[i].result);
	}
	for (auto &[thread, result, id] : slots) {
		thread.join();
		sum += result * id;
	}
	return sum;
}

void good_pushed(int count)
{
	std::list<slot> slots;

	for (int i = 0; i < count; i++) {
		slot one;

		one.id = i;
		slots.push_back(std::move(one));
		slots.back().thread = std::thread(measure, &slots.back().result);
	}
	for (slot &slot : slots)
		slot.thread.join();
}

void good_pushed_started(int count)
{
	std::deque<slot> slots;

	for (int i = 0; i < count; i++) {
		slot one;

		one.id = i;
		one.thread = std::thread([] {});
		slots.push_back(std::move(one));
	}
	for (slot &slot : slots)
		slot.thread.join();
}

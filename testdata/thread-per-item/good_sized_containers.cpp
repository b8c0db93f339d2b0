// Containers of handles, or of slots that a number made: the loop fills them, no data decides.
// expect-none
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

void work(int id);
void measure(double *result);

struct slot {
	std::thread thread;
	double result = 0;
};

double good_slots(int workers)
{
	std::vector<slot> slots(static_cast<std::size_t>(workers));
	double sum = 0;

	for (slot &slot : slots)
		slot.thread = std::thread(measure, &slot.result);
	for (slot &slot : slots) {
		slot.thread.join();
		sum += slot.result;
	}
	return sum;
}

class pool {
public:
	explicit pool(unsigned size) : threads_(size), spare_(size) {}

	void start()
	{
		int id = 0;

		for (std::thread &thread : threads_)
			thread = std::thread(work, id++);
		for (auto &thread : spare_)
			thread.emplace(work, id++);
	}

	void stop()
	{
		for (std::thread &thread : threads_)
			thread.join();
		spare_.clear();
	}

private:
	std::vector<std::thread> threads_;
	std::vector<std::optional<std::jthread>> spare_;
};

void good_owned(unsigned size)
{
	std::vector<std::unique_ptr<std::thread>> threads(size);

	for (auto &thread : threads)
		thread = std::make_unique<std::thread>(work, 1);
	for (auto &thread : threads)
		thread->join();
}

void run(unsigned size)
{
	pool pool(size);
	pool.start();
	pool.stop();
	good_owned(size);
}

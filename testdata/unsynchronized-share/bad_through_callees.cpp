// The accesses are in functions and methods that the task and its spawner call.
#include <functional>
#include <string>
#include <thread>

class Histogram {
public:
	void add(int value)
	{
		buckets_[0] += value; // expect-note: "writes"
		total_++;
	}
	int total() const { return total_; }

private:
	int buckets_[8] = {};
	int total_ = 0;
};

static void fill(Histogram &histogram, int rounds)
{
	for (int i = 0; i < rounds; i++)
		histogram.add(i);
}

int bad_methods()
{
	Histogram histogram;
	std::thread worker([&histogram] { fill(histogram, 100); }); // expect: unsynchronized-share "histogram"

	fill(histogram, 10);
	worker.join();
	return histogram.total();
}

int bad_std_ref()
{
	Histogram histogram;
	std::thread worker(fill, std::ref(histogram), 100); // expect: unsynchronized-share@27
	int early = histogram.total();

	worker.join();
	return histogram.total() - early;
}

int bad_bind()
{
	Histogram histogram;
	std::thread worker(std::bind(fill, std::ref(histogram), 100)); // expect: unsynchronized-share
	int early = histogram.total();

	worker.join();
	return histogram.total() - early;
}

int bad_method_task()
{
	Histogram histogram;
	std::thread worker(&Histogram::add, &histogram, 3); // expect: unsynchronized-share

	histogram.add(4);
	worker.join();
	return histogram.total();
}

// Two threads that run at once write one variable: the first capture is told.
#include <thread>
#include <vector>

struct Totals {
	long bytes = 0;
	long lines = 0;
};

long bad_two(const std::vector<long> &a, const std::vector<long> &b)
{
	long total = 0;
	std::thread first([&total, &a] { // expect: unsynchronized-share "by another task"
		for (long value : a)
			total += value;
	});
	std::thread second([&total, &b] { // expect-note: "the second task is started here"
		for (long value : b)
			total += value; // expect-note: "a task that runs beside it writes 'total'"
	});

	first.join();
	second.join();
	return total;
}

long bad_in_a_loop(int count)
{
	long hits = 0;
	std::vector<std::thread> pool;

	for (int i = 0; i < count; i++)
		pool.emplace_back([&hits] { hits++; }); // expect: unsynchronized-share "by its siblings"
	for (auto &thread : pool)
		thread.join();
	return hits;
}

long bad_same_field()
{
	Totals totals;
	std::thread reader([&totals] { totals.bytes += 4096; }); // expect: unsynchronized-share "totals.bytes"
	std::thread writer([&totals] {
		totals.lines++;
		totals.bytes -= 1;
	});

	reader.join();
	writer.join();
	return totals.bytes + totals.lines;
}

bool bad_reads_other()
{
	bool ready = false;
	bool seen = false;
	std::thread producer([&ready] { ready = true; }); // expect: unsynchronized-share "'ready'"
	std::thread consumer([&ready, &seen] { seen = ready; });

	producer.join();
	consumer.join();
	return seen;
}

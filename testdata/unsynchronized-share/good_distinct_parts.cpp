// options: --rules -thread-per-item
// Distinct fields, distinct constant elements, elements with an index that nobody knows.
// expect-none
#include <array>
#include <string>
#include <thread>
#include <vector>

struct Report {
	std::string head;
	std::string body;
	struct {
		int errors = 0, warnings = 0;
	} counts;
};

Report good_fields()
{
	Report report;
	std::thread head([&report] { report.head = "head"; });
	std::thread errors([&report] { report.counts.errors++; });

	report.body = "body";
	report.counts.warnings++;
	head.join();
	errors.join();
	return report;
}

int good_constant_elements()
{
	int slots[2] = {};
	std::array<int, 2> others = {};
	std::thread worker([&slots, &others] {
		slots[0] = 1;
		others[0] = 1;
	});

	slots[1] = 2;
	others[1] = 2;
	worker.join();
	return slots[0] + slots[1] + others[0];
}

int good_unknown_index(std::vector<int> &values, size_t mine, size_t theirs)
{
	std::thread worker([&values, theirs] { values[theirs] = 1; });

	values[mine] = 2;
	worker.join();
	return values[0];
}

struct Job {
	int first = 0, last = 0;
	long sum = 0;
};

long good_jobs(std::vector<Job> &jobs)
{
	std::vector<std::thread> threads;
	long sum = 0;

	for (Job &job : jobs)
		threads.emplace_back([&job] {
			for (int i = job.first; i < job.last; i++)
				job.sum += i;
		});
	for (auto &thread : threads)
		thread.join();
	for (const Job &job : jobs)
		sum += job.sum;
	return sum;
}

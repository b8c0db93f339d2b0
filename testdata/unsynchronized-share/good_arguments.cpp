// Arguments that a thread copies, const references, and pointers to what only the thread uses.
// expect-none
#include <functional>
#include <numeric>
#include <string>
#include <thread>
#include <vector>

static void append(std::string text, int *length)
{
	text += "!";
	*length = static_cast<int>(text.size());
}

int good_copied_string(std::string text)
{
	int length = 0;
	std::thread worker(append, text, &length);

	text.clear();
	worker.join();
	return length;
}

static void sum_up(const std::vector<int> &values, long &sum)
{
	sum = std::accumulate(values.begin(), values.end(), 0L);
}

long good_constant_reference(const std::vector<int> &values)
{
	long left = 0, right = 0;
	std::thread first(sum_up, std::cref(values), std::ref(left));
	std::thread second(sum_up, std::cref(values), std::ref(right));
	size_t size = values.size();

	first.join();
	second.join();
	return left + right + static_cast<long>(size);
}

struct Settings {
	std::string host;
	int retries = 0;
};

static int connect_to(Settings settings)
{
	settings.retries++;
	return settings.retries;
}

int good_struct_by_value(Settings settings)
{
	std::thread worker([settings] { connect_to(settings); });
	std::thread other(connect_to, settings);

	settings.retries = 3;
	worker.join();
	other.join();
	return settings.retries;
}

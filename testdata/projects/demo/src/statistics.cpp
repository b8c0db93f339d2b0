#include <array>
#include <cstdio>
#include <numeric>
#include <thread>

using counters = std::array<unsigned long, 8>;

static void
print_total(const counters &values)
{
	std::printf("%lu\n", std::accumulate(values.begin(), values.end(), 0ul));
}

// The thread may still print when the array is gone.
void
report_later(unsigned long received)
{
	counters snapshot{};

	snapshot[0] = received;
	std::thread([&snapshot] { print_total(snapshot); }).detach();
}

// It has a copy.
void
report_copy(unsigned long received)
{
	counters snapshot{};

	snapshot[0] = received;
	std::thread([snapshot] { print_total(snapshot); }).detach();
}

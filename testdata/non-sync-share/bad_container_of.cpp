// A container, an array and an optional are as good as what they hold.
#include <array>
#include <optional>
#include <thread>
#include <vector>

struct sensor {
	int read() const
	{
		return ++reads;
	}
	mutable int reads = 0;
};

void
bad_vector(const std::vector<sensor> &all)
{
	std::jthread reader([&all] { all.front().read(); }); // expect: non-sync-share
}

void
bad_array(const std::array<sensor, 4> &all)
{
	std::jthread reader([&all] { all[0].read(); }); // expect: non-sync-share
}

void
bad_plain_array()
{
	sensor all[2];
	std::jthread reader([&all] { all[0].read(); }); // expect: non-sync-share
}

void
bad_optional(const std::optional<sensor> &maybe)
{
	std::jthread reader([&maybe] { maybe->read(); }); // expect: non-sync-share
}

// Swift: value types made of Sendable parts are Sendable without a word; metatypes and functions are.
// expect-none
#include <optional>
#include <string>
#include <thread>
#include <vector>

enum class level { low, high };
struct point {
	double x, y;
};
struct shape {
	std::vector<point> corners;
	std::optional<level> weight;
	std::string name;
	void (*draw)(const shape &) = nullptr;
};

void
good_value(shape one)
{
	std::jthread t([one] {
		if (one.draw)
			one.draw(one);
	});
}

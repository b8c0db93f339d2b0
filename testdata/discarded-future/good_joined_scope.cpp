// A named future in a scope of its own: the wait at its end is what the block is for.
// expect-none
#include <future>
#include <mutex>
#include <string>
#include <vector>

void left(std::vector<int> &values);
void right(std::vector<int> &values);

void good_scope(std::vector<int> &a, std::vector<int> &b)
{
	{
		auto other = std::async(std::launch::async, [&a] { left(a); });
		right(b);
	}
	right(a);
}

void good_unused(std::vector<int> &a, std::vector<int> &b)
{
	[[maybe_unused]] const auto other = std::async(std::launch::async, [&a] { left(a); });

	right(b);
}

void good_reference(std::vector<int> &a, std::vector<int> &b)
{
	const std::future<void> &other = std::async(std::launch::async, [&a] { left(a); });
	auto &&another = std::async(std::launch::async, [&b] { left(b); });

	other.wait();
	another.wait();
}

class sorter {
public:
	sorter(std::vector<int> &a, std::vector<int> &b)
	    : done_(std::async(std::launch::async, [&a] { left(a); })), values_(b)
	{
	}
	void finish() { done_.get(); }
	void restart() { done_ = std::async(std::launch::async, [this] { left(values_); }); }

private:
	std::future<void> done_;
	std::vector<int> &values_;
};

void run(std::vector<int> &a, std::vector<int> &b)
{
	sorter sorter(a, b);
	sorter.finish();
	sorter.restart();
}

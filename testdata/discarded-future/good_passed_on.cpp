// Handed to functions, constructors and containers that are out of sight; returned; thrown into a variant.
// expect-none
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

int load(const std::string &path);
void track(std::future<int> future);
void track_by_name(const std::string &name, std::future<int> &&future);

class tracker {
public:
	explicit tracker(std::future<int> first);
	void add(std::future<int> &&future) { all_.push_back(std::move(future)); }
	tracker &operator+=(std::future<int> future)
	{
		add(std::move(future));
		return *this;
	}
	tracker &operator<<(std::future<int> future);

private:
	std::vector<std::future<int>> all_;
};

void good_functions(const std::string &path)
{
	track(std::async(std::launch::async, load, path));
	track_by_name("config", std::async(std::launch::async, load, path));
}

void good_object(const std::string &path)
{
	tracker all(std::async(std::launch::async, load, path));

	all.add(std::async(std::launch::async, load, path));
	all += std::async(std::launch::async, load, path);
	all << std::async(std::launch::async, load, path) << std::async(load, path);
}

std::future<int> good_returned(bool again, const std::string &path)
{
	return again ? std::async(std::launch::async, load, path) : std::async(std::launch::async, load, path + "~");
}

std::variant<int, std::future<int>> good_variant(bool now, const std::string &path)
{
	if (now)
		return load(path);
	return std::async(std::launch::async, load, path);
}

auto good_captured(const std::string &path)
{
	return [future = std::async(std::launch::async, load, path)]() mutable { return future.get(); };
}

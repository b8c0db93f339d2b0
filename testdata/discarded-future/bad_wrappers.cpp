// A project's own run_async: templates, named locals, lambdas and methods that give the future back.
#include <functional>
#include <future>
#include <string>
#include <type_traits>
#include <utility>

namespace util {

template <typename Function, typename... Args>
auto run_async(Function &&function, Args &&...args)
{
	return std::async(std::launch::async, std::forward<Function>(function), std::forward<Args>(args)...);
}

} // namespace util

void index_folder(const std::string &path);

class indexer {
public:
	std::future<void> start(const std::string &path)
	{
		std::future<void> done = std::async(std::launch::async, index_folder, path);

		started_++;
		return done;
	}

	int started() const { return started_; }

private:
	int started_ = 0;
};

void bad_template(const std::string &path)
{
	util::run_async(index_folder, path); // expect: discarded-future
}

void bad_method(indexer &indexer, const std::string &path)
{
	indexer.start(path); // expect: discarded-future
}

void bad_lambda(const std::string &path)
{
	auto start = [&path] { return std::async(std::launch::async, index_folder, path); };

	start(); // expect: discarded-future
}

int good_kept(indexer &indexer, const std::string &path)
{
	auto first = util::run_async(index_folder, path);
	auto second = indexer.start(path);

	first.wait();
	second.wait();
	return indexer.started();
}

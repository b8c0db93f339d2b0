#include <string>
#include <vector>

#include "task.hpp"

demo::task<> when_all(std::vector<demo::task<>> tasks);

demo::task<> bad_collected(const std::vector<std::string> &hosts)
{
	std::vector<demo::task<>> pings;
	for (const std::string &host : hosts)
		pings.push_back([host]() -> demo::task<> { // expect: coroutine-lambda-capture
			co_await demo::next_event();
			(void)host.size();
		}());
	co_await when_all(std::move(pings));
}

class crawler
{
      public:
	void bad_member(std::string url)
	{
		fetches_.push_back([url]() -> demo::task<int> { // expect: coroutine-lambda-capture
			co_return static_cast<int>(url.size()) + co_await demo::next_event();
		}());
		last_ = [this]() -> demo::task<int> { // expect: coroutine-lambda-capture
			co_return static_cast<int>(fetches_.size());
		}();
	}

      private:
	std::vector<demo::task<int>> fetches_;
	demo::task<int> last_;
};

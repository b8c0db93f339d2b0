#include <string>
#include <vector>

#include "task.hpp"

// The closure is a temporary: it ends with the statement, the coroutine runs on.
void bad_by_value(std::string name, int port)
{
	[name, port]() -> demo::fire_and_forget { // expect: coroutine-lambda-capture@2 "'name'"
		co_await demo::next_event();
		(void)(name.size() + port); // expect-note: "'name' is used here"
	}();
}

void bad_by_reference(std::vector<int> &counters)
{
	[&counters]() -> demo::fire_and_forget { // expect: coroutine-lambda-capture
		co_await demo::next_event();
		counters.push_back(1);
	}();
	[&]() -> demo::fire_and_forget { // expect: coroutine-lambda-capture@2 "'counters'"
		co_await demo::next_event();
		counters.push_back(2);
	}();
}

class client
{
      public:
	void bad_this()
	{
		[this]() -> demo::fire_and_forget { // expect: coroutine-lambda-capture "'this'"
			co_await demo::next_event();
			++events_;
		}();
		[=, this]() -> demo::fire_and_forget { // expect: coroutine-lambda-capture
			co_await demo::next_event();
			record();
		}();
	}

      private:
	void record()
	{
		++events_;
	}
	int events_ = 0;
};

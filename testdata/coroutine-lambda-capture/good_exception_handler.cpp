// expect-none
#include <string>
#include <vector>

#include "task.hpp"

#include <exception>

static int parse(const std::string &text)
{
	return static_cast<int>(text.size());
}
static void report(const char *what)
{
	(void)what;
}

class binder
{
      public:
	// `this` is only used before the coroutine suspends.
	void good_handle(std::string body)
	{
		[this](std::string body) -> demo::fire_and_forget {
			try {
				int id = prepare(parse(body));
				co_await demo::sleep_for_ms(id);
			} catch (const std::exception &error) {
				report(error.what());
			}
		}(std::move(body));
	}

      private:
	int prepare(int id)
	{
		return id + offset_;
	}
	int offset_ = 2;
};

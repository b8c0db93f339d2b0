// A future of Seastar's runs on when it is dropped; (void) says that this is meant.
#include <seastar/core/coroutine.hh>
#include <seastar/core/future.hh>
#include <string>

seastar::future<> write_line(std::string line);

struct logger {
	std::string prefix;

	void bad_background(std::string line)
	{
		(void)[this, line]() -> seastar::future<> { // expect: coroutine-lambda-capture
			co_await write_line("begin");
			co_await write_line(prefix + line);
		}();
	}

	void good_background(std::string line)
	{
		(void)[](std::string own) -> seastar::future<> {
			co_await write_line("begin");
			co_await write_line(own);
		}(line);
	}

	seastar::future<> good_awaited(std::string line)
	{
		co_await [this, line]() -> seastar::future<> {
			co_await write_line("begin");
			co_await write_line(prefix + line);
		}();
	}
};

#include <string>
#include <vector>

#include "task.hpp"

// The reference goes on to what is awaited, which uses it when it resumes.
static demo::task<> write_all(const std::string &data)
{
	co_await demo::next_event();
	(void)data.size();
}
static demo::task<> write_copy(std::string data)
{
	co_await demo::next_event();
	(void)data.size();
}
static demo::fire_and_forget flush(const std::string &data)
{
	co_await write_all(data);
}
static demo::fire_and_forget flush_copy(const std::string &data)
{
	co_await write_copy(data);
}

void bad_passed_on()
{
	flush("buffer"); // expect: coroutine-borrowed-parameter
}
void good_copied()
{
	flush_copy("buffer");
}

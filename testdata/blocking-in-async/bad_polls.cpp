// The same questions, waiting for the answer.
#include <chrono>
#include <cstdlib>
#include <future>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/wait.h>
#include <unistd.h>

#include "task.hpp"

using namespace std::chrono_literals;

demo::task<int>
bad_wait_for(std::future<int> &result)
{
	co_await demo::next_event();
	if (result.wait_for(500ms) == std::future_status::timeout) // expect: blocking-in-async
		co_return -1;
	co_return 0;
}

demo::task<int>
bad_child(const char *program)
{
	int status = 0;
	co_await demo::next_event();
	pid_t child = ::fork();
	if (child == 0) {
		::execlp(program, program, nullptr);
		::_exit(127);
	}
	::waitpid(child, &status, 0); // expect: blocking-in-async "another process"
	co_return status;
}

demo::task<int>
bad_shell()
{
	co_await demo::next_event();
	co_return std::system("sync"); // expect: blocking-in-async "'system'"
}

demo::task<bool>
bad_ready(int fd)
{
	pollfd entry{fd, POLLIN, 0};
	co_await demo::next_event();
	co_return ::poll(&entry, 1, 1000) > 0; // expect: blocking-in-async "'poll'"
}

demo::task<int>
bad_loop_of_its_own(int epoll)
{
	epoll_event events[16];
	co_await demo::next_event();
	co_return ::epoll_wait(epoll, events, 16, -1); // expect: blocking-in-async
}

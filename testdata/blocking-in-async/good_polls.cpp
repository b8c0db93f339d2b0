// expect-none
// Questions that are answered at once: no timeout, WNOHANG, a future that is asked first.
#include <chrono>
#include <future>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/select.h>
#include <sys/wait.h>
#include <unistd.h>

#include "task.hpp"

using namespace std::chrono_literals;

demo::task<int>
good_future(std::future<int> result)
{
	while (result.wait_for(0ms) != std::future_status::ready)
		co_await demo::sleep_for_ms(1);
	co_return result.get();
}

demo::task<int>
good_future_zero(std::future<int> &result)
{
	co_await demo::next_event();
	if (result.wait_for(std::chrono::seconds::zero()) == std::future_status::ready)
		co_return result.get();
	co_return -1;
}

demo::task<int>
good_child(pid_t child)
{
	int status = 0;
	while (::waitpid(child, &status, WNOHANG) == 0)
		co_await demo::next_event();
	co_return status;
}

demo::task<bool>
good_ready(int fd)
{
	pollfd entry{fd, POLLIN, 0};
	epoll_event events[4];
	timeval none = {0, 0};
	fd_set set;
	co_await demo::next_event();
	FD_ZERO(&set);
	co_return ::poll(&entry, 1, 0) > 0 || ::epoll_wait(fd, events, 4, 0) > 0 ||
		::select(fd + 1, &set, nullptr, nullptr, &none) > 0;
}

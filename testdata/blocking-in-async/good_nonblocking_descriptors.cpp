// expect-none
// Descriptors as event-driven code has them: O_NONBLOCK, or not known to be anything else.
#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>
#include <string>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include "task.hpp"

demo::task<ssize_t>
good_given(int fd, char *into, std::size_t size)
{
	for (;;) {
		ssize_t n = ::read(fd, into, size);
		if (n >= 0 || (errno != EAGAIN && errno != EWOULDBLOCK))
			co_return n;
		co_await demo::next_event();
	}
}

class connection
{
      public:
	explicit connection(int fd) : fd_(fd)
	{
	}
	demo::task<void> good_flush()
	{
		while (!out_.empty()) {
			ssize_t n = ::send(fd_, out_.data(), out_.size(), MSG_NOSIGNAL);
			if (n > 0)
				out_.erase(0, static_cast<std::size_t>(n));
			else
				co_await demo::next_event();
		}
	}

      private:
	int fd_;
	std::string out_;
};

demo::task<int>
good_socket(const sockaddr_in &to)
{
	int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	if (::connect(fd, reinterpret_cast<const sockaddr *>(&to), sizeof to) < 0)
		co_await demo::next_event();
	co_return fd;
}

static void
set_nonblocking(int fd)
{
	int flags = ::fcntl(fd, F_GETFL);
	::fcntl(fd, F_SETFL, flags | O_NONBLOCK);
}

demo::task<int>
good_made_nonblocking(int port)
{
	int fd = ::socket(AF_INET, SOCK_DGRAM, 0);
	sockaddr_in from{};
	char packet[64];
	set_nonblocking(fd);
	from.sin_port = static_cast<in_port_t>(port);
	co_await demo::next_event();
	ssize_t n = ::recvfrom(fd, packet, sizeof packet, 0, nullptr, nullptr);
	::close(fd);
	co_return static_cast<int>(n);
}

demo::task<bool>
good_by_flag()
{
	char byte;
	int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
	co_await demo::next_event();
	bool readable = ::recv(fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT) == 1;
	::close(fd);
	co_return readable;
}

demo::task<void>
good_wakeup()
{
	int wake = ::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
	int timer = ::timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK);
	eventfd_t count;
	std::uint64_t ticks;
	co_await demo::next_event();
	::eventfd_read(wake, &count);
	(void)!::read(timer, &ticks, sizeof ticks);
	::close(wake);
	::close(timer);
}

demo::task<int>
good_accept(int listener)
{
	for (;;) {
		int fd = ::accept4(listener, nullptr, nullptr, SOCK_NONBLOCK);
		if (fd >= 0)
			co_return fd;
		co_await demo::next_event();
	}
}

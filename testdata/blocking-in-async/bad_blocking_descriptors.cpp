// Descriptors that visibly wait: nobody made them non-blocking.
#include <netinet/in.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <unistd.h>

#include "task.hpp"

demo::task<int>
bad_connect(sockaddr_in to)
{
	int one = 1;
	int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	::setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &one, sizeof one);
	co_await demo::next_event();
	if (::connect(fd, reinterpret_cast<sockaddr *>(&to), sizeof to) < 0) { // expect: blocking-in-async "'connect'"
		::close(fd);
		co_return -1;
	}
	co_return fd;
}

demo::task<char>
bad_stdin()
{
	char key = 0;
	co_await demo::next_event();
	if (::read(STDIN_FILENO, &key, 1) != 1) // expect: blocking-in-async "'read'"
		key = 'q';
	co_return key;
}

// Whether it waits, its caller's descriptor decides.
static bool
read_all(int fd, char *into, std::size_t size)
{
	std::size_t got = 0;
	while (got < size) {
		ssize_t n = ::read(fd, into + got, size - got); // expect-note: "O_NONBLOCK"
		if (n <= 0)
			return false;
		got += static_cast<std::size_t>(n);
	}
	return true;
}

demo::task<bool>
bad_helper()
{
	char header[16];
	int wake = ::eventfd(0, EFD_CLOEXEC);
	co_await demo::next_event();
	bool ok = read_all(wake, header, sizeof header); // expect: blocking-in-async "may block"
	::close(wake);
	co_return ok;
}

demo::task<bool>
good_helper(int fd)
{
	char header[16];
	co_await demo::next_event();
	co_return read_all(fd, header, sizeof header);
}

demo::task<bool>
bad_lock_file(int fd)
{
	co_await demo::next_event();
	co_return ::flock(fd, LOCK_EX) == 0; // expect: blocking-in-async "another process"
}

demo::task<bool>
good_lock_file(int fd)
{
	while (::flock(fd, LOCK_EX | LOCK_NB) != 0)
		co_await demo::sleep_for_ms(10);
	::flock(fd, LOCK_UN);
	co_return true;
}

// An event loop that hands each readable descriptor to a thread of its own.
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

namespace proxy {

void pump(int from, int to);
int connect_upstream(const std::string &host);

class acceptor {
public:
	explicit acceptor(int listener) : listener_(listener) {}
	acceptor(const acceptor &) = delete;
	acceptor &operator=(const acceptor &) = delete;
	~acceptor() { ::close(listener_); }

	void run(const std::string &upstream)
	{
		while (!stopping_.load(std::memory_order_relaxed)) {
			pollfd waiting{listener_, POLLIN, 0};
			const int ready = ::poll(&waiting, 1, 250);

			if (ready < 0) {
				if (errno == EINTR)
					continue;
				throw std::system_error(errno, std::generic_category(), "poll");
			}
			if (ready == 0)
				continue;

			const int client = ::accept(listener_, nullptr, nullptr);
			if (client < 0)
				continue;
			const int server = connect_upstream(upstream);
			if (server < 0) {
				::close(client);
				continue;
			}
			std::thread([=] { pump(client, server); }).detach(); // expect: thread-per-item
			std::thread([=] { pump(server, client); }).detach(); // expect: thread-per-item
		}
	}

	void stop() { stopping_.store(true, std::memory_order_relaxed); }

private:
	int listener_;
	std::atomic<bool> stopping_{false};
};

} // namespace proxy

void serve(int listener)
{
	proxy::acceptor(listener).run("upstream.local");
}

// Servers: a thread for each connection.
#include <atomic>
#include <sys/socket.h>
#include <thread>
#include <vector>

void serve(int connection);

void bad_accept_in_the_test(int listener)
{
	int connection;

	while ((connection = accept(listener, nullptr, nullptr)) >= 0)
		std::thread(serve, connection).detach(); // expect: thread-per-item
}

void bad_endless(int listener)
{
	for (;;) {
		int connection = accept(listener, nullptr, nullptr);
		if (connection < 0)
			continue;
		std::thread worker(serve, connection); // expect: thread-per-item
		worker.detach();
	}
}

std::atomic<bool> running{true};

void bad_until_told_to_stop(int listener)
{
	std::vector<std::thread> workers;

	while (running) {
		int connection = accept(listener, nullptr, nullptr);
		workers.emplace_back(serve, connection); // expect: thread-per-item
	}
	for (auto &worker : workers)
		worker.join();
}

class server {
public:
	void run(int listener)
	{
		while (true) {
			int connection = accept(listener, nullptr, nullptr);
			if (connection >= 0)
				start(connection); // expect: thread-per-item
		}
	}

private:
	void start(int connection)
	{
		std::thread(serve, connection).detach(); // expect-note: "started here"
	}
};

void run_server(int listener)
{
	server().run(listener);
}

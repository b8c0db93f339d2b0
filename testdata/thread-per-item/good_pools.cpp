// Items go to a pool, or to tasks: no thread is started for them.
#include <functional>
#include <future>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <vector>

// expect-none

void serve(int connection);

class pool {
public:
	explicit pool(unsigned count)
	{
		for (unsigned i = 0; i < count; i++)
			workers_.emplace_back([this] { run(); });
	}
	void submit(std::function<void()> job);

private:
	void run();

	std::vector<std::jthread> workers_;
};

void good_submit(pool &pool, const std::vector<int> &connections)
{
	for (int connection : connections)
		pool.submit([connection] { serve(connection); });
}

void good_server(int listener, pool &pool)
{
	for (;;) {
		int connection = accept(listener, nullptr, nullptr);
		if (connection >= 0)
			pool.submit([connection] { serve(connection); });
	}
}

// The default policy may run the call on this thread, when the result is asked for.
void good_default_policy(const std::vector<int> &connections)
{
	std::vector<std::future<void>> done;

	for (int connection : connections)
		done.push_back(std::async(serve, connection));
	for (auto &one : done)
		one.get();
}

void good_deferred(const std::vector<int> &connections)
{
	std::vector<std::future<void>> done;

	for (int connection : connections)
		done.push_back(std::async(std::launch::deferred, serve, connection));
	for (auto &one : done)
		one.get();
}

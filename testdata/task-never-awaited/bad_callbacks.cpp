// Called from a plain function: handlers, destructors, timers that cannot co_await.
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "task.hpp"

using demo::fire_and_forget;
using demo::task;

class connection {
public:
	task<void> close()
	{
		co_await demo::next_event();
		open_ = false;
	}
	bool open() const { return open_; }

private:
	bool open_ = true;
};

class client {
public:
	client() = default;
	~client()
	{
		if (connection_.open())
			connection_.close(); // expect: task-never-awaited
	}

	void on_timeout()
	{
		handlers_.push_back([this] {
			connection_.close(); // expect: task-never-awaited
		});
	}

	void good_on_timeout()
	{
		handlers_.push_back([this] { close_soon(); });
		demo::sync_wait(connection_.close());
	}

private:
	fire_and_forget close_soon() { co_await connection_.close(); }

	connection connection_;
	std::vector<std::function<void()>> handlers_;
};

int main()
{
	client client;

	client.on_timeout();
	client.good_on_timeout();
}

#include <string>
#include <vector>

#include "task.hpp"

#include <map>
#include <memory>

class connection
{
      public:
	demo::task<std::string> receive()
	{
		co_await demo::next_event();
		co_return std::string("GET");
	}
	demo::task<> send(std::string line)
	{
		co_await demo::next_event();
		(void)line;
	}
	demo::task<> close()
	{
		return send("bye");
	}
};

class server
{
      public:
	demo::task<> bad_session(std::shared_ptr<connection> peer)
	{
		for (;;) {
			std::string line = co_await peer->receive();
			if (line.empty())
				break;
			peer->send(line); // expect: task-never-awaited "'send'"
		}
		peer->close(); // expect: task-never-awaited "'close'"
	}
	demo::task<> good_broadcast(std::string line)
	{
		for (auto &[id, peer] : peers_)
			co_await peer->send(line);
	}
	demo::task<> bad_broadcast(std::string line)
	{
		for (auto &[id, peer] : peers_)
			peer->send(line); // expect: task-never-awaited
		co_return;
	}

      private:
	std::map<int, std::shared_ptr<connection>> peers_;
};

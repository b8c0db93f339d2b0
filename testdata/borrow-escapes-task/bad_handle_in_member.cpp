// The handle is kept in a member: the thread outlives the call.
#include <future>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void serve(const std::string &address);
int probe(const std::string &address);

class server
{
      public:
	~server()
	{
		if (listener_.joinable())
			listener_.join();
		for (std::thread &worker : workers_)
			worker.join();
	}

	void bad_start(int port)
	{
		std::string address = "localhost:" + std::to_string(port);
		// expect-next: borrow-escapes-task
		listener_ = std::thread([&address] { serve(address); });
	}

	void bad_start_jthread(int port)
	{
		std::string address = "localhost:" + std::to_string(port);
		monitor_ = std::jthread([&] { serve(address); }); // expect: borrow-escapes-task
	}

	void bad_moved_into_member(int port)
	{
		std::string address = "localhost:" + std::to_string(port);
		// expect-next: borrow-escapes-task
		std::thread starting([&address] { serve(address); });
		listener_ = std::move(starting);
	}

	void bad_container_member(int port)
	{
		std::string address = "localhost:" + std::to_string(port);
		// expect-next: borrow-escapes-task
		workers_.emplace_back([&address] { serve(address); });
	}

	void bad_future_member(int port)
	{
		std::string address = "localhost:" + std::to_string(port);
		// expect-next: borrow-escapes-task
		alive_ = std::async(std::launch::async, [&address] { return probe(address); });
	}

	void bad_member_of_parameter(server &other, int port)
	{
		std::string address = "localhost:" + std::to_string(port);
		// expect-next: borrow-escapes-task
		other.listener_ = std::thread([&address] { serve(address); });
	}

	void good_member_is_borrowed(int port)
	{
		address_ = "localhost:" + std::to_string(port);
		listener_ = std::thread([this] { serve(address_); });
	}

	// It is a member, but it ends here.
	void good_joined_here(int port)
	{
		std::string address = "localhost:" + std::to_string(port);
		listener_ = std::thread([&address] { serve(address); });
		listener_.join();
	}

      private:
	std::string address_;
	std::thread listener_;
	std::vector<std::thread> workers_;
	std::future<int> alive_;
	std::jthread monitor_;
};

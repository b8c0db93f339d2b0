// The handle is a member or a global, and is joined before the function returns.
// expect-none
#include <future>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void probe(const std::string &address, int &milliseconds);
int measure(const std::string &address);

class prober
{
      public:
	int good_member(const std::string &host)
	{
		std::string address = host + ":80";
		int milliseconds = 0;
		thread_ = std::thread([&] { probe(address, milliseconds); });
		thread_.join();
		return milliseconds;
	}

	int good_container(const std::string &host)
	{
		std::string address = host + ":80";
		int milliseconds = 0;
		threads_.emplace_back([&] { probe(address, milliseconds); });
		for (std::thread &thread : threads_)
			thread.join();
		threads_.clear();
		return milliseconds;
	}

	int good_future(const std::string &host)
	{
		std::string address = host + ":80";
		pending_ = std::async(std::launch::async, [&address] { return measure(address); });
		return pending_.get();
	}

	// The method that joins is another one of the object.
	int good_own_method(const std::string &host)
	{
		std::string address = host + ":80";
		int milliseconds = 0;
		thread_ = std::thread([&] { probe(address, milliseconds); });
		stop();
		return milliseconds;
	}

      private:
	void stop()
	{
		if (thread_.joinable())
			thread_.join();
	}

	std::thread thread_;
	std::vector<std::thread> threads_;
	std::future<int> pending_;
};

static std::thread shared_thread;

int
good_global(const std::string &host)
{
	std::string address = host + ":80";
	int milliseconds = 0;
	shared_thread = std::thread([&] { probe(address, milliseconds); });
	shared_thread.join();
	return milliseconds;
}

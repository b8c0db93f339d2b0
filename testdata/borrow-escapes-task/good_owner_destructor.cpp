// Joined in the destructor of an object that owns the thread, or refers to it.
// expect-none
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void serve(const std::string &name);
bool request(const std::string &path);

// Owns it.
class scoped_thread
{
      public:
	explicit scoped_thread(std::thread thread) : thread_(std::move(thread))
	{
	}
	~scoped_thread()
	{
		thread_.join();
	}
	scoped_thread(const scoped_thread &) = delete;

      private:
	std::thread thread_;
};

// Refers to it.
class thread_guard
{
      public:
	explicit thread_guard(std::thread &thread) : thread_(thread)
	{
	}
	~thread_guard()
	{
		if (thread_.joinable())
			thread_.join();
	}
	thread_guard(const thread_guard &) = delete;

      private:
	std::thread &thread_;
};

// Makes it.
class worker
{
      public:
	template <class Function>
	explicit worker(Function &&function) : thread_(std::forward<Function>(function))
	{
	}
	~worker()
	{
		stop();
	}
	void stop()
	{
		if (thread_.joinable())
			thread_.join();
	}

      private:
	std::thread thread_;
};

// Many of them.
class thread_group
{
      public:
	~thread_group()
	{
		for (std::thread &thread : threads_)
			if (thread.joinable())
				thread.join();
	}
	template <class Function> void start(Function function)
	{
		threads_.emplace_back(std::move(function));
	}

      private:
	std::vector<std::thread> threads_;
};

bool
good_owned()
{
	std::string name = "server";
	scoped_thread server(std::thread([&name] { serve(name); }));
	if (!request("/"))
		return false;
	return request("/about");
}

bool
good_guarded()
{
	std::string name = "server";
	std::thread server([&] { serve(name); });
	thread_guard guard(server);
	return request("/") && request("/about");
}

bool
good_made()
{
	std::string name = "server";
	worker server([&name] { serve(name); });
	if (request("/"))
		return true;
	server.stop();
	return false;
}

bool
good_group()
{
	std::string name = "server";
	thread_group servers;
	servers.start([&name] { serve(name); });
	servers.start([&name] { serve(name); });
	return request("/");
}

// The owner on the heap, and owned itself.
bool
good_owner_on_heap()
{
	std::string name = "server";
	auto server = std::make_unique<worker>([&name] { serve(name); });
	return request("/");
}

// The base joins.
class named_worker : public worker
{
      public:
	using worker::worker;
	int number = 0;
};

bool
good_derived()
{
	std::string name = "server";
	named_worker server([&name] { serve(name); });
	return request("/");
}

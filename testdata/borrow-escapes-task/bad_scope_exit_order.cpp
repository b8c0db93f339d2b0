// The object that joins is declared before what the thread borrows: it joins after its death.
#include <functional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void serve(const std::string &name);

class scope_exit
{
      public:
	explicit scope_exit(std::function<void()> action) : action_(std::move(action))
	{
	}
	~scope_exit()
	{
		action_();
	}
	scope_exit(const scope_exit &) = delete;
	scope_exit &operator=(const scope_exit &) = delete;

      private:
	std::function<void()> action_;
};

class joiner
{
      public:
	explicit joiner(std::thread &thread) : thread_(thread)
	{
	}
	~joiner()
	{
		if (thread_.joinable())
			thread_.join();
	}
	joiner(const joiner &) = delete;

      private:
	std::thread &thread_;
};

class owner
{
      public:
	~owner()
	{
		if (thread_.joinable())
			thread_.join();
	}
	void start(std::function<void()> work)
	{
		thread_ = std::thread(std::move(work));
	}

      private:
	std::thread thread_;
};

void
bad_scope_exit_first(const char *user)
{
	std::thread server;
	scope_exit join([&server] { server.join(); });
	std::string name(user);
	server = std::thread([&name] { serve(name); }); // expect: borrow-escapes-task
}

void
bad_joiner_first(const char *user)
{
	std::thread server;
	joiner guard(server);
	std::string name(user);
	server = std::thread([&] { serve(name); }); // expect: borrow-escapes-task
}

void
bad_owner_first(const char *user)
{
	owner server;
	std::string name(user);
	server.start([&name] { serve(name); }); // expect: borrow-escapes-task
}

void
good_order(const char *user)
{
	std::string name(user);
	std::thread server;
	scope_exit join([&server] { server.join(); });
	server = std::thread([&name] { serve(name); });

	owner other;
	other.start([&name] { serve(name); });
}

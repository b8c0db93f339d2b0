// Threads that are made in place: by new, make_unique, make_shared, optional, a map.
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void serve(const std::string &name);

class host
{
      public:
	void bad_unique_member(const char *user)
	{
		std::string name(user);
		// expect-next: borrow-escapes-task
		server_ = std::make_unique<std::thread>([&name] { serve(name); });
	}

	void bad_optional_member(const char *user)
	{
		std::string name(user);
		monitor_.emplace([&name] { serve(name); }); // expect: borrow-escapes-task
	}

	void bad_new_member(const char *user)
	{
		std::string name(user);
		raw_ = new std::thread([&name] { serve(name); }); // expect: borrow-escapes-task
	}

      private:
	std::unique_ptr<std::thread> server_;
	std::optional<std::jthread> monitor_;
	std::thread *raw_ = nullptr;
};

std::shared_ptr<std::thread>
bad_returned(const char *user)
{
	std::string name(user);
	return std::make_shared<std::thread>([&] { serve(name); }); // expect: borrow-escapes-task
}

void
bad_new_detached(const char *user)
{
	std::string name(user);
	// expect-next: borrow-escapes-task
	auto server = std::make_unique<std::thread>(serve, std::cref(name));
	server->detach();
}

void
bad_optional_declared_first(const char *user, bool watching)
{
	std::optional<std::jthread> watcher;
	std::string name(user);
	if (watching)
		watcher.emplace([&name] { serve(name); }); // expect: borrow-escapes-task
}

void
bad_owned_declared_first(const char *user)
{
	std::unique_ptr<std::jthread> watcher;
	std::string name(user);
	// expect-next: borrow-escapes-task
	watcher = std::make_unique<std::jthread>([&name] { serve(name); });
}

void
bad_map_of_jthreads(const char *user)
{
	std::map<int, std::jthread> watchers;
	std::string name(user);
	watchers.emplace(1, [&name] { serve(name); }); // todo: borrow-escapes-task
}

void
good_joined(const char *user)
{
	std::string name(user);
	auto server = std::make_unique<std::thread>([&name] { serve(name); });
	server->join();

	auto *other = new std::thread([&name] { serve(name); });
	other->join();
	delete other;
}

void
good_joins_itself(const char *user)
{
	std::string name(user);
	auto server = std::make_unique<std::jthread>([&name] { serve(name); });
	std::optional<std::jthread> watcher;
	watcher.emplace([&name] { serve(name); });
}

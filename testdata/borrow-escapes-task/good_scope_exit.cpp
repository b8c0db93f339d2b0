// Joined by an object that runs code at the end of the scope.
// expect-none
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>

void serve(const std::string &name);
void stop(const std::string &name);
bool request(const std::string &path);

// With a std::function, as in many projects.
struct scope_exit {
	explicit scope_exit(std::function<void(void)> &&f) : exit_function(std::move(f))
	{
	}
	scope_exit(scope_exit &&other) noexcept
	    : exit_function(std::move(other.exit_function)),
	      execute_on_destruction(std::exchange(other.execute_on_destruction, false))
	{
	}
	~scope_exit()
	{
		if (execute_on_destruction)
			exit_function();
	}
	void release()
	{
		execute_on_destruction = false;
	}

	std::function<void(void)> exit_function;
	bool execute_on_destruction{true};
};

// As a template.
template <class Action> class finally
{
      public:
	explicit finally(Action action) : action_(std::move(action))
	{
	}
	~finally()
	{
		action_();
	}
	finally(const finally &) = delete;

      private:
	Action action_;
};

#define CONCATENATE_(left, right) left##right
#define CONCATENATE(left, right) CONCATENATE_(left, right)
#define DEFER(...) finally CONCATENATE(defer_, __LINE__)([&] { __VA_ARGS__; })

bool
good_function()
{
	std::string name = "server";
	auto server = std::thread([&] { serve(name); });
	auto se = scope_exit([&] {
		stop(name);
		server.join();
	});
	if (!request("/"))
		return false;
	return request("/about");
}

bool
good_template()
{
	std::string name = "server";
	std::thread server([&name] { serve(name); });
	finally joining([&server, &name] {
		stop(name);
		if (server.joinable())
			server.join();
	});
	return request("/") && request("/about");
}

bool
good_macro()
{
	std::string name = "server";
	std::thread server([&name] { serve(name); });
	DEFER(stop(name); server.join());
	if (request("/"))
		return true;
	return request("/about");
}

// A deleter serves as well.
bool
good_deleter()
{
	std::string name = "server";
	std::thread server([&name] { serve(name); });
	auto join = [](std::thread *thread) { thread->join(); };
	std::unique_ptr<std::thread, decltype(join)> joining(&server, join);
	return request("/");
}

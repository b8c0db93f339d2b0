// A function of the project lets a thread run its callable parameter. Primary: the capture of the
// caller, who hands over what will be gone.
#include <functional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void write_log(const std::string &text);

static void
in_background(std::function<void()> work)
{
	std::thread(std::move(work)).detach(); // expect-note: ""
}

template <class Function>
void
fire_and_forget(Function function)
{
	std::thread worker(std::move(function));
	worker.detach();
}

template <class Function, class... Args>
void
run_detached(Function &&function, Args &&...args)
{
	std::thread(std::forward<Function>(function), std::forward<Args>(args)...).detach();
}

class background
{
      public:
	explicit background(std::function<void()> work) : worker_([work] { work(); })
	{
		worker_.detach();
	}

	static void post(const std::function<void()> &work)
	{
		in_background(work);
	}

      private:
	std::thread worker_;
};

void
bad_function(const char *user)
{
	std::string text(user);
	in_background([&text] { write_log(text); }); // expect: borrow-escapes-task
}

void
bad_template(const char *user)
{
	std::string text(user);
	fire_and_forget([&] { write_log(text); }); // expect: borrow-escapes-task@18
}

void
bad_forwarded(const char *user)
{
	std::string text(user);
	run_detached([&text] { write_log(text); }); // expect: borrow-escapes-task
}

void
bad_two_levels(const char *user)
{
	std::string text(user);
	background::post([&text] { write_log(text); }); // todo: borrow-escapes-task
}

void
bad_constructor(const char *user)
{
	std::string text(user);
	background worker([&text] { write_log(text); }); // expect: borrow-escapes-task
}

void
bad_built_first(const char *user)
{
	std::string text(user);
	auto log = [&text] { write_log(text); }; // expect: borrow-escapes-task
	fire_and_forget(log);
}

void
good_copied(const char *user)
{
	std::string text(user);
	in_background([text] { write_log(text); });
	fire_and_forget([=] { write_log(text); });
	run_detached(write_log, text);
}

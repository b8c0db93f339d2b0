// Functions of the project that start tasks, marked SPAWNS: their TASK and TASK_DATA parameters.
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <utility>

#include "sendsync.h"

class NOT_SEND tab
{
      public:
	tab();
	tab(const tab &);
	~tab();
	void reload() const;
};

SPAWNS_DETACHED void post(TASK std::function<void()> job);

class pool
{
      public:
	SPAWNS_DETACHED void submit(TASK std::function<void()> job);
	SPAWNS std::future<int> ask(TASK std::function<int()> question);
	SPAWNS_SCOPED void on_all(TASK const std::function<void(int)> &each);
	template <class Job> SPAWNS_DETACHED void run(TASK Job &&job);
	template <class Job, class... Args>
	SPAWNS_DETACHED void call(TASK Job job, TASK_DATA Args... args);
};

SPAWNS_DETACHED void start_raw(TASK void (*entry)(void *), TASK_DATA void *data);
SPAWNS_DETACHED void start_later(int milliseconds, TASK std::function<void()> job,
				 const std::string &name);

void reload_tab(void *which);
void reload(tab which, bool hard);
void print_times(int times);

void
bad_function(tab current)
{
	post([current] { current.reload(); }); // expect: non-send-capture
}

void
bad_method(pool &workers, tab current)
{
	workers.submit([=] { current.reload(); }); // expect: non-send-capture
}

int
bad_handle(pool &workers, tab current)
{
	auto answer = workers.ask([current] { // expect: non-send-capture
		current.reload();
		return 1;
	});
	return answer.get();
}

// It has ended when the call returns, but it ran on other threads.
void
bad_scoped(pool &workers, tab current)
{
	workers.on_all([current](int) { current.reload(); }); // expect: non-send-capture
}

// A callable object: the argument.
struct reload_job {
	tab of;

	void operator()() const
	{
		of.reload();
	}
};

void
bad_template(pool &workers, const tab &current)
{
	workers.run(reload_job{current}); // expect: non-send-capture
}

void
bad_template_data(pool &workers, const tab &current)
{
	workers.call(reload, current, true); // expect: non-send-capture
}

void
bad_raw_data(std::unique_ptr<tab> current)
{
	start_raw(reload_tab, current.release()); // expect: non-send-capture
}

void
bad_second_parameter(tab current)
{
	start_later(50, [current] { current.reload(); }, "reload"); // expect: non-send-capture
}

// The name is no data of the task: the call copies what it needs.
void
good_other_parameter(tab current)
{
	current.reload();
	start_later(50, [] { std::puts("reloaded"); }, "log");
}

void
good_task(pool &workers, std::string title)
{
	workers.submit([title] { std::puts(title.c_str()); });
	workers.call(print_times, 3);
}

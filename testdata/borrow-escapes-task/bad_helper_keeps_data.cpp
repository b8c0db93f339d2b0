// A function of the project lets a thread use its pointer or reference parameter. Primary: the
// caller's argument.
#include <memory>
#include <pthread.h>
#include <string>
#include <thread>
#include <utility>
#include <vector>

struct scan {
	std::string root;
	int files = 0;
};

void walk(const scan *of);
void *walk_entry(void *of);

static void
walk_in_background(const scan *of)
{
	std::thread(walk, of).detach();
}

static void
walk_reference_in_background(const scan &of)
{
	std::thread([&of] { walk(&of); }).detach();
}

static bool
walk_with_pthread(scan *of)
{
	pthread_t thread;
	if (pthread_create(&thread, nullptr, walk_entry, of) != 0)
		return false;
	pthread_detach(thread);
	return true;
}

static void
walk_and_wait(const scan *of)
{
	std::thread walker(walk, of);
	walker.join();
}

void
bad_pointer()
{
	scan home{"/home", 0};
	walk_in_background(&home); // expect: borrow-escapes-task
}

void
bad_reference()
{
	scan home{"/home", 0};
	walk_reference_in_background(home); // expect: borrow-escapes-task
}

bool
bad_pthread()
{
	scan home{"/home", 0};
	return walk_with_pthread(&home); // expect: borrow-escapes-task
}

void
good_waited()
{
	scan home{"/home", 0};
	walk_and_wait(&home);
}

void
good_static_and_heap()
{
	static scan system{"/", 0};
	walk_in_background(&system);
	walk_in_background(new scan{"/tmp", 0});
}

// A std::function forgets what it holds; where it is built, that can still be seen. Primary: the
// capture within it.
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <utility>

#include "sendsync.h"

// Python's objects are counted under the interpreter's lock.
class NOT_SEND_BECAUSE("counted under the interpreter's lock") py_object
{
      public:
	py_object();
	py_object(const py_object &);
	py_object(py_object &&) noexcept;
	~py_object();
	void call(int argument) const;
};

void
bad_in_place(py_object callback)
{
	// expect-next: non-send-capture
	std::thread caller(std::function<void()>([callback] { callback.call(1); }));
	caller.join();
}

void
bad_braces(py_object callback)
{
	// expect-next: non-send-capture
	std::thread caller(std::function<void(int)>{[callback](int n) { callback.call(n); }}, 2);
	caller.join();
}

void
bad_built_first(py_object callback)
{
	std::function<void()> job = [callback] { callback.call(3); }; // expect: non-send-capture
	std::thread caller(std::move(job));                           // expect-note: ""
	caller.join();
}

void
bad_assigned_first(py_object callback, bool verbose)
{
	std::function<void()> job;
	if (verbose)
		std::puts("calling back");
	job = [callback] { callback.call(4); }; // todo: non-send-capture
	std::thread caller(job);
	caller.join();
}

// Replaced before it is handed on.
void
good_replaced(py_object callback)
{
	std::function<void()> job = [callback] { callback.call(5); };
	job();
	job = [] { std::puts("done"); };
	std::thread caller(std::move(job));
	caller.join();
}

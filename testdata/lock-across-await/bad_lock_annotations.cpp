// LOCK_GUARD, ACQUIRES_LOCK and RELEASES_LOCK, on types and functions whose bodies are elsewhere.
#include <string>
#include <utility>

#include "sendsync.h"
#include "task.hpp"

using demo::next_event;
using demo::sleep_for_ms;
using demo::task;

// The interpreter's big lock.
class LOCK_GUARD interpreter_lock
{
      public:
	interpreter_lock();
	~interpreter_lock();
	interpreter_lock(const interpreter_lock &) = delete;
	RELEASES_LOCK void leave();
	ACQUIRES_LOCK void enter_again();
};

template <class T> class LOCK_GUARD borrowed
{
      public:
	borrowed(borrowed &&other) noexcept;
	~borrowed();
	T *operator->() const;
};

borrowed<std::string> borrow_name();

ACQUIRES_LOCK void enter_registry();
RELEASES_LOCK void leave_registry();
int call_script(const char *name);

class scripted_call : private interpreter_lock
{
      public:
	explicit scripted_call(std::string script) : script_(std::move(script))
	{
	}
	int run()
	{
		return call_script(script_.c_str());
	}

      private:
	std::string script_;
};

task<int>
bad_marked(const char *script)
{
	interpreter_lock gil; // expect: lock-across-await
	int result = call_script(script);
	result += co_await next_event();
	co_return result;
}

task<void>
bad_marked_template()
{
	borrowed<std::string> name = borrow_name(); // expect: lock-across-await
	name->assign(std::to_string(co_await next_event()));
}

task<void>
bad_marked_temporary()
{
	borrow_name()->assign(std::to_string(co_await next_event())); // expect: lock-across-await
}

task<void>
bad_marked_derived()
{
	scripted_call call("boot"); // expect: lock-across-await
	co_await sleep_for_ms(call.run());
}

task<void>
bad_functions()
{
	enter_registry(); // expect: lock-across-await
	co_await sleep_for_ms(1);
	leave_registry();
}

task<int>
bad_entered_again(const char *script)
{
	interpreter_lock gil; // expect: lock-across-await
	int result = call_script(script);
	gil.leave();
	int event = co_await next_event();
	gil.enter_again();
	result += call_script(script);
	co_await sleep_for_ms(event); // expect-note: "suspen"
	co_return result;
}

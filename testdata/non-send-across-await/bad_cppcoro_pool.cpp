// An interpreter belongs to one thread; cppcoro's pool is another one.
#include <cppcoro/io_service.hpp>
#include <cppcoro/schedule_on.hpp>
#include <cppcoro/static_thread_pool.hpp>
#include <cppcoro/task.hpp>
#include <string>

#include "sendsync.h"

struct SENDSYNC_NOT_SEND_BECAUSE("it keeps its stack on the thread that made it") interpreter {
	interpreter();
	~interpreter();
	int run(const std::string &script);
};

cppcoro::task<int> bad_script(cppcoro::static_thread_pool &pool, std::string script)
{
	interpreter machine; // expect: non-send-across-await@14 "'machine'"
	machine.run("prelude");
	co_await pool.schedule(); // expect-note: "goes on on another thread"
	co_return machine.run(script);
}

cppcoro::task<> bad_service(cppcoro::io_service &service)
{
	interpreter machine; // expect: non-send-across-await
	co_await service.schedule(); // expect-note: "goes on on another thread"
	machine.run("tick()");
}

cppcoro::task<int> good_there(cppcoro::static_thread_pool &pool, std::string script)
{
	co_await pool.schedule();
	interpreter machine;
	co_return machine.run(script);
}

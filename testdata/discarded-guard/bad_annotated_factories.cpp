// Guards of annotated types that functions give: with and without a body in sight.
#include <memory>
#include <optional>
#include <queue>
#include <string>
#include <tuple>

#include "sendsync.h"
#include "task.hpp"

class device_lock;

class device {
public:
	[[nodiscard]] device_lock lock();
	device_lock lock_now();
	std::optional<device_lock> try_lock();
	std::unique_ptr<device_lock> lock_boxed();
	demo::task<device_lock> lock_later();
	void write(const std::string &bytes);
};

class LOCK_GUARD device_lock {
public:
	explicit device_lock(device &of);
	device_lock(device_lock &&other) noexcept;
	~device_lock();
	bool held() const;
	void write(const std::string &bytes);

private:
	device *of_;
};

class TASK_GUARD turn {
public:
	explicit turn(device &of);
	turn(turn &&other) noexcept;
	~turn();

private:
	device *of_;
};

demo::task<turn> next_turn(device &of);

void bad_factory(device &printer)
{
	printer.lock(); // expect: discarded-guard "device_lock"
	printer.write("page");
}

void bad_several(device &printer)
{
	printer.lock_now(); // expect: discarded-guard
	printer.try_lock(); // expect: discarded-guard
	printer.lock_boxed(); // expect: discarded-guard
	std::ignore = printer.lock(); // expect: discarded-guard
	printer.write("page");
}

demo::task<> bad_awaited(device &printer)
{
	co_await printer.lock_later(); // expect: discarded-guard
	printer.write("page");
	co_await next_turn(printer); // expect: discarded-guard "turn"
	printer.write("page");
	turn{printer}; // expect: discarded-guard
	printer.write("page");
}

void good_used(device &printer)
{
	printer.lock().write("page");
	if (auto hold = printer.try_lock())
		hold->write("page");
	if (printer.lock_now().held())
		printer.lock_boxed()->write("page");
}

demo::task<> good_awaited(device &printer)
{
	(co_await printer.lock_later()).write("page");
	auto hold = co_await next_turn(printer);
	printer.write("page");
}

// Methods of the guard's own class may drop one: they know what it holds.
device_lock good_held(device &printer)
{
	device_lock hold = printer.lock();
	hold.write("page");
	return hold;
}

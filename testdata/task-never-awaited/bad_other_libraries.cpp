// libcoro, concurrencpp and QCoro's lazy tasks.
#include <QCoroTask>
#include <QCoroTimer>
#include <concurrencpp/concurrencpp.h>
#include <coro/coro.hpp>

#include <chrono>
#include <memory>
#include <string>
#include <utility>
#include <vector>

coro::task<int> parse(std::string text);
concurrencpp::lazy_result<int> compute(int input);
QCoro::LazyTask<int> ask(int question);
QCoro::Task<int> askNow(int question);

coro::task<void> bad_libcoro(std::unique_ptr<coro::scheduler> &scheduler)
{
	parse("a"); // expect: task-never-awaited
	auto second = parse("b"); // expect: task-never-awaited
	co_await scheduler->schedule();
}

concurrencpp::lazy_result<void> bad_concurrencpp()
{
	auto first = compute(1); // expect: task-never-awaited
	compute(2);              // expect: task-never-awaited
	co_await compute(3);
}

QCoro::Task<> badQCoro()
{
	ask(1); // expect: task-never-awaited
	co_await ask(2);
}

coro::task<void> good_libcoro(std::unique_ptr<coro::scheduler> &scheduler)
{
	auto first = parse("a");

	co_await coro::when_all(parse("b"), std::move(first));
	scheduler->spawn_detached([]() -> coro::task<void> { co_return; }());
	auto last = parse("e");
	last.resume();
}

void good_waited()
{
	coro::sync_wait(parse("d"));
}

concurrencpp::lazy_result<void> good_concurrencpp()
{
	auto running = compute(1).run();
	auto later = compute(2);

	co_await running;
	co_await std::move(later);
}

// An eager task runs whether or not it is awaited.
void goodQCoro()
{
	askNow(1);
	auto kept = askNow(2);
}

// Tasks' locks of coroutine libraries, awaited and dropped.
#include <async_simple/coro/Lazy.h>
#include <async_simple/coro/Mutex.h>
#include <async_simple/coro/SpinLock.h>
#include <concurrencpp/concurrencpp.h>
#include <coro/mutex.hpp>
#include <coro/task.hpp>
#include <userver/engine/mutex.hpp>
#include <userver/engine/semaphore.hpp>

#include <memory>
#include <mutex>
#include <vector>

class orders {
public:
	coro::task<void> bad_libcoro(int order)
	{
		co_await libcoro_.scoped_lock(); // expect: discarded-guard "coro::scoped_lock"
		orders_.push_back(order);
	}
	async_simple::coro::Lazy<void> bad_async_simple(int order)
	{
		co_await simple_.coScopedLock(); // expect: discarded-guard
		orders_.push_back(order);
		(void)co_await spin_.coScopedLock(); // expect: discarded-guard
		orders_.pop_back();
	}
	concurrencpp::lazy_result<void> bad_concurrencpp(std::shared_ptr<concurrencpp::executor> executor, int order)
	{
		co_await lock_.lock(executor); // expect: discarded-guard "scoped_async_lock"
		orders_.push_back(order);
	}
	// A task's mutex under a standard guard: dropped all the same.
	void bad_userver(int order)
	{
		std::lock_guard<userver::engine::Mutex>{userver_}; // expect: discarded-guard
		orders_.push_back(order);
		userver::engine::SemaphoreLock{semaphore_}; // expect: discarded-guard
		orders_.pop_back();
	}
	coro::task<void> good_libcoro(int order)
	{
		auto hold = co_await libcoro_.scoped_lock();
		orders_.push_back(order);
	}
	coro::task<void> good_by_hand(int order)
	{
		co_await libcoro_.lock();
		orders_.push_back(order);
		libcoro_.unlock();
	}
	async_simple::coro::Lazy<void> good_async_simple(int order)
	{
		co_await simple_.coLock();
		orders_.push_back(order);
		simple_.unlock();
		auto hold = co_await simple_.coScopedLock();
		orders_.pop_back();
	}

private:
	coro::mutex libcoro_;
	async_simple::coro::Mutex simple_;
	async_simple::coro::SpinLock spin_;
	concurrencpp::async_lock lock_;
	userver::engine::Mutex userver_;
	userver::engine::Semaphore semaphore_{1};
	std::vector<int> orders_;
};

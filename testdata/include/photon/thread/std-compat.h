// Stand-in for PhotonLibOS: std::thread's interface for photon threads.
#pragma once
#include <chrono>
#include <photon/thread/thread11.h>

namespace photon_std {
class thread {
public:
	thread() = default;
	template <typename Function, typename... Args> explicit thread(Function &&f, Args &&...args) {}
	thread(thread &&other) noexcept;
	~thread();
	bool joinable() const;
	void join();
	void detach();

private:
	photon::thread *m_th = nullptr;
};
class mutex : public photon::mutex {};
class recursive_mutex : public photon::recursive_mutex {};
template <class Mutex> class unique_lock {
public:
	explicit unique_lock(Mutex &mutex);
	~unique_lock();
	void lock();
	void unlock();

private:
	Mutex *m_mutex;
	bool m_locked;
};
class condition_variable : public photon::condition_variable {
public:
	void wait(unique_lock<mutex> &lock);
	template <class Rep, class Period> int wait_for(unique_lock<mutex> &lock, const std::chrono::duration<Rep, Period> &d);
	template <class Clock, class Duration> int wait_until(unique_lock<mutex> &lock, const std::chrono::time_point<Clock, Duration> &t);
};
namespace this_thread {
inline void yield() noexcept { photon::thread_yield(); }
template <class Rep, class Period> void sleep_for(const std::chrono::duration<Rep, Period> &d);
template <class Clock, class Duration> void sleep_until(const std::chrono::time_point<Clock, Duration> &t);
}
}

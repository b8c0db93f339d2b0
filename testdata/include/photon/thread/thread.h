// Stand-in for PhotonLibOS.
#pragma once
#include <cstdint>

namespace photon {
struct thread;
struct join_handle;
struct vcpu_base;
class Timeout {
	uint64_t m_expiration = -1;

public:
	Timeout() = default;
	Timeout(uint64_t useconds);
};
typedef void *(*thread_entry)(void *);
thread *thread_create(thread_entry start, void *arg, uint64_t stack_size = 8 << 20, uint32_t reserved_space = 0, uint64_t flags = 0);
join_handle *thread_enable_join(thread *th, bool flag = true);
void *thread_join(join_handle *jh);
void thread_exit(void *retval) __attribute__((noreturn));
int thread_yield();
int thread_usleep(Timeout timeout);
inline int thread_usleep(uint64_t useconds) { return thread_usleep(Timeout(useconds)); }
inline int thread_sleep(uint64_t seconds) { return thread_usleep(seconds * 1000000); }
int thread_migrate(thread *th, vcpu_base *vcpu);

class spinlock {
public:
	int lock();
	int try_lock();
	void unlock();

private:
	bool _lock;
};
class qspinlock {
public:
	int lock();
	int try_lock();
	void unlock();
};
class ticket_spinlock {
public:
	int lock();
	int try_lock();
	void unlock();
};
class waitq {
protected:
	thread *th;
};
class mutex : protected waitq {
public:
	int lock(Timeout timeout = {});
	int try_lock();
	void unlock();
};
class seq_mutex : protected mutex {};
class recursive_mutex : protected mutex {
public:
	int lock(Timeout timeout = {});
	int try_lock();
	void unlock();
};
template <typename M> class locker {
public:
	explicit locker(M *mutex, uint64_t do_lock = 2);
	explicit locker(M &mutex, uint64_t do_lock = 2);
	locker(const locker &) = delete;
	~locker();
	int lock(bool must_lock = true);
	int try_lock();
	bool locked();
	void unlock();

	M *m_mutex;
	bool m_locked;
};
using scoped_lock = locker<mutex>;
#define _TOKEN_CONCAT(a, b) a##b
#define _TOKEN_CONCAT_(a, b) _TOKEN_CONCAT(a, b)
#define SCOPED_LOCK(x, ...) photon::locker _TOKEN_CONCAT_(__locker__, __LINE__)(x, ##__VA_ARGS__)
class condition_variable : protected waitq {
public:
	int wait(mutex &m, Timeout timeout = {});
	int wait(scoped_lock &lock, Timeout timeout = {});
	int wait_no_lock(Timeout timeout = {});
	thread *notify_one();
	int notify_all();
};
class semaphore : protected waitq {
public:
	explicit semaphore(uint64_t count = 0, bool in_order_resume = true);
	int wait(uint64_t count, Timeout timeout = {});
	int wait_interruptible(uint64_t count, Timeout timeout = {});
	int signal(uint64_t count);
};
class rwlock {
public:
	int lock(int mode, Timeout timeout = {});
	int unlock();
};
class scoped_rwlock {
public:
	scoped_rwlock(rwlock &rwlock, int lockmode);
	~scoped_rwlock();

protected:
	rwlock *m_rwlock;
	bool m_locked;
};
}

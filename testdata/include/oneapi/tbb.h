// Stand-in for oneTBB. Not at <tbb/tbb.h>: libstdc++ would take it for the back end of <execution>.
#pragma once
#include <cstddef>
#include <memory>
#include <utility>

namespace tbb {
namespace detail::d1 {
// ---- mutexes
template <typename Mutex> class unique_scoped_lock {
public:
	constexpr unique_scoped_lock() noexcept;
	unique_scoped_lock(Mutex &m);
	unique_scoped_lock(const unique_scoped_lock &) = delete;
	~unique_scoped_lock();
	void acquire(Mutex &m);
	bool try_acquire(Mutex &m);
	void release();

private:
	Mutex *m_mutex;
};
template <typename Mutex> class rw_scoped_lock {
public:
	constexpr rw_scoped_lock() noexcept;
	rw_scoped_lock(Mutex &m, bool write = true);
	rw_scoped_lock(const rw_scoped_lock &) = delete;
	~rw_scoped_lock();
	void acquire(Mutex &m, bool write = true);
	bool try_acquire(Mutex &m, bool write = true);
	void release();

private:
	Mutex *m_mutex;
	bool m_is_writer;
};
class spin_mutex {
public:
	using scoped_lock = unique_scoped_lock<spin_mutex>;
	void lock();
	bool try_lock();
	void unlock();

private:
	bool m_flag;
};
class rtm_mutex : private spin_mutex {};
class spin_rw_mutex {
public:
	using scoped_lock = rw_scoped_lock<spin_rw_mutex>;
	void lock();
	void unlock();
	void lock_shared();
	void unlock_shared();

private:
	long m_state;
};
class rtm_rw_mutex : private spin_rw_mutex {};
class queuing_mutex {
public:
	class scoped_lock {
	public:
		scoped_lock() = default;
		scoped_lock(queuing_mutex &m);
		scoped_lock(const scoped_lock &) = delete;
		~scoped_lock();
		void acquire(queuing_mutex &m);
		bool try_acquire(queuing_mutex &m);
		void release();

	private:
		queuing_mutex *m_mutex;
	};
};
class queuing_rw_mutex {
public:
	class scoped_lock {
	public:
		scoped_lock() = default;
		scoped_lock(queuing_rw_mutex &m, bool write = true);
		scoped_lock(const scoped_lock &) = delete;
		~scoped_lock();
		void acquire(queuing_rw_mutex &m, bool write = true);
		bool try_acquire(queuing_rw_mutex &m, bool write = true);
		void release();

	private:
		queuing_rw_mutex *m_mutex;
	};
};

// ---- algorithms
template <typename Value> class blocked_range {
public:
	blocked_range(Value first, Value last);
	Value begin() const;
	Value end() const;
};
template <typename Range, typename Body> void parallel_for(const Range &range, const Body &body) {}
template <typename Index, typename Function> void parallel_for(Index first, Index last, const Function &f) {}
template <typename Range, typename Value, typename Function, typename Reduction> Value parallel_reduce(const Range &range, const Value &identity, const Function &f, const Reduction &r) { return identity; }
template <typename Range, typename Value, typename Function, typename Reduction> Value parallel_deterministic_reduce(const Range &range, const Value &identity, const Function &f, const Reduction &r) { return identity; }
template <typename Range, typename Value, typename Scan, typename Reduction> Value parallel_scan(const Range &range, const Value &identity, const Scan &scan, const Reduction &r) { return identity; }
template <typename F1, typename F2> void parallel_invoke(const F1 &f1, const F2 &f2) {}
template <typename Iterator> void parallel_sort(Iterator begin, Iterator end) {}
template <typename Input, typename Output> class filter {};
inline void parallel_pipeline(std::size_t tokens, const filter<void, void> &chain) {}

// ---- tasks
class task_group_context {
	long my_state;
};
class task_group_base {
public:
	int wait();

private:
	task_group_context m_context;
};
class task_group : public task_group_base {
public:
	task_group();
	~task_group();
	template <typename F> void run(F &&f) {}
	template <typename F> int run_and_wait(const F &f) { return 0; }
};
class task_arena {
public:
	task_arena(int max_concurrency = -1);
	template <typename F> void enqueue(F &&f) {}
	template <typename F> auto execute(F &&f) -> decltype(f()) { return f(); }
};
template <typename F> auto isolate(F &&f) -> decltype(f()) { return f(); }
class graph {
	void *my_root;
};

// ---- containers
template <typename T> class concurrent_vector {
public:
	void push_back(const T &item);

private:
	T *my_table;
};
template <typename Key, typename T> class concurrent_unordered_map {
	T *my_table;
};
template <typename Key, typename T> class concurrent_unordered_multimap {
	T *my_table;
};
template <typename Key> class concurrent_unordered_set {
	Key *my_table;
};
template <typename Key> class concurrent_unordered_multiset {
	Key *my_table;
};
template <typename T> class concurrent_priority_queue {
	T *data;
};
template <typename T> class enumerable_thread_specific {
public:
	T &local();

private:
	T *my_locals;
};
template <typename T> class combinable {
	enumerable_thread_specific<T> my_ets;
};
}
namespace detail::d2 {
template <typename Iterator, typename Body> void parallel_for_each(Iterator first, Iterator last, const Body &body) {}
template <typename Range, typename Body> void parallel_for_each(Range &&range, const Body &body) {}
template <typename Key, typename T> class concurrent_hash_map {
public:
	class accessor;
	class const_accessor {
	public:
		const_accessor();
		~const_accessor();
		const std::pair<const Key, T> &operator*() const;
		const std::pair<const Key, T> *operator->() const;
		bool empty() const;
		void release();

	private:
		void *my_node;
	};
	class accessor : public const_accessor {
	public:
		std::pair<const Key, T> &operator*() const;
		std::pair<const Key, T> *operator->() const;
	};
	bool find(const_accessor &result, const Key &key) const;
	bool find(accessor &result, const Key &key);
	bool insert(accessor &result, const Key &key);

private:
	T *my_table;
};
template <typename T> class concurrent_queue {
public:
	void push(const T &value);
	bool try_pop(T &result);

private:
	T *my_queue;
};
template <typename T> class concurrent_bounded_queue {
public:
	void push(const T &value);
	void pop(T &result);

private:
	T *my_queue;
};
template <typename Key, typename T> class concurrent_map {
	T *my_head;
};
template <typename Key, typename T> class concurrent_multimap {
	T *my_head;
};
template <typename Key> class concurrent_set {
	Key *my_head;
};
template <typename Key> class concurrent_multiset {
	Key *my_head;
};
}
inline namespace v1 {
using detail::d1::blocked_range;
using detail::d1::combinable;
using detail::d1::concurrent_vector;
using detail::d1::enumerable_thread_specific;
using detail::d1::parallel_for;
using detail::d1::parallel_invoke;
using detail::d1::parallel_reduce;
using detail::d1::parallel_sort;
using detail::d1::queuing_mutex;
using detail::d1::spin_mutex;
using detail::d1::spin_rw_mutex;
using detail::d1::task_arena;
using detail::d1::task_group;
using detail::d2::concurrent_hash_map;
using detail::d2::concurrent_queue;
using detail::d2::parallel_for_each;
}
}

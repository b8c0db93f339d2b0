// The standard library: what the model says, and what template arguments make of the rest.
// args: -std=c++23 -pthread -I annotations
#include <any>
#include <array>
#include <atomic>
#include <barrier>
#include <chrono>
#include <complex>
#include <condition_variable>
#include <coroutine>
#include <deque>
#include <exception>
#include <execution>
#include <expected>
#include <filesystem>
#include <forward_list>
#include <fstream>
#include <functional>
#include <future>
#include <iostream>
#include <latch>
#include <list>
#include <locale>
#include <map>
#include <memory>
#include <memory_resource>
#include <mutex>
#include <optional>
#include <queue>
#include <random>
#include <ranges>
#include <regex>
#include <semaphore>
#include <set>
#include <shared_mutex>
#include <span>
#include <sstream>
#include <stack>
#include <stop_token>
#include <string>
#include <string_view>
#include <syncstream>
#include <thread>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <valarray>
#include <variant>
#include <vector>

#include "sendsync.h"

// A count without atomics: neither Send nor Sync.
struct NOT_SEND handle {
	int *count;
};
// Send, but a const access changes it.
struct memo {
	mutable int hits;
};

// ---- arithmetic and values
enum class color { red, green };
struct values {
	int number;
	double real;
	color tint;
	std::byte byte;
	std::string text;
	std::wstring wide;
	std::complex<double> complex;
	std::valarray<double> numbers;
	std::chrono::milliseconds pause;
	std::chrono::steady_clock::time_point when;
	std::filesystem::path path;
	std::error_code code;
	std::exception_ptr exception;
	std::locale locale;
	std::regex pattern;
	std::thread::id id;
};
// verdict: int: send yes, sync yes
// verdict: double: send yes, sync yes
// verdict: color: send yes, sync yes
// verdict: std::byte: send yes, sync yes
// verdict: std::basic_string<char>: send yes, sync yes
// verdict: std::basic_string<wchar_t>: send yes, sync yes
// verdict: std::complex<double>: send yes, sync yes
// verdict: std::valarray<double>: send yes, sync yes
// verdict: std::chrono::duration: send yes, sync yes
// verdict: std::chrono::time_point: send yes, sync yes
// verdict: std::filesystem::path: send yes, sync yes
// verdict: std::error_code: send yes, sync yes
// verdict: std::__exception_ptr::exception_ptr: send yes, sync yes
// verdict: std::locale: send yes, sync yes
// verdict: std::basic_regex: send yes, sync yes
// verdict: std::thread::id: send yes, sync yes
// verdict: values: send yes, sync yes

// ---- containers own their elements
struct containers {
	std::vector<int> v0;
	std::vector<handle> v1;
	std::vector<memo> v2;
	std::deque<handle> d1;
	std::list<handle> l1;
	std::forward_list<handle> f1;
	std::map<int, std::string> m0;
	std::map<int, handle> m1;
	std::multimap<int, memo> m2;
	std::set<int> s0;
	std::unordered_map<int, int> u0;
	std::unordered_map<int, handle> u1;
	std::unordered_set<int> us0;
	std::array<int, 4> a0;
	std::array<handle, 4> a1;
	std::pair<int, handle> p1;
	std::tuple<int, handle> t1;
	std::tuple<int, memo> t2;
	std::variant<int, handle> w1;
	std::optional<int> o0;
	std::optional<handle> o1;
	std::expected<int, std::string> e0;
	std::expected<handle, int> e1;
	std::stack<handle> k1;
	std::queue<int> q0;
	std::priority_queue<int> q1;
	std::map<int, handle>::node_type n1;
	std::pmr::vector<int> pool;
	std::pmr::monotonic_buffer_resource *resource;
};
// verdict: std::vector<int>: send yes, sync yes
// verdict: std::vector<handle>: send no, sync no
// verdict: std::vector<memo>: send yes, sync no
// verdict: std::deque<handle>: send no, sync no
// verdict: std::list<handle>: send no, sync no
// verdict: std::forward_list<handle>: send no, sync no
// verdict: std::map<int, std::basic_string<char>>: send yes, sync yes
// verdict: std::map<int, handle>: send no, sync no
// verdict: std::multimap<int, memo>: send yes, sync no
// verdict: std::set<int>: send yes, sync yes
// verdict: std::unordered_map<int, int>: send yes, sync yes
// verdict: std::unordered_map<int, handle>: send no, sync no
// verdict: std::unordered_set<int>: send yes, sync yes
// verdict: std::array<int, 4>: send yes, sync yes
// verdict: std::array<handle, 4>: send no, sync no
// verdict: std::pair<int, handle>: send no, sync no
// verdict: std::tuple<int, handle>: send no, sync no
// verdict: std::tuple<int, memo>: send yes, sync no
// verdict: std::variant<int, handle>: send no, sync no
// verdict: std::optional<int>: send yes, sync yes
// verdict: std::optional<handle>: send no, sync no
// verdict: std::expected<int, std::basic_string<char>>: send yes, sync yes
// verdict: std::expected<handle, int>: send no, sync no
// verdict: std::stack<handle>: send no, sync no
// verdict: std::queue<int>: send yes, sync yes
// verdict: std::priority_queue<int>: send yes, sync yes
// verdict: std::_Node_handle: send no, sync no
// verdict: std::pmr::polymorphic_allocator<int>: send unknown, sync yes

// ---- owners
struct closer {
	handle log;
	void operator()(int *what) const;
};
struct node : std::enable_shared_from_this<node> {
	std::shared_ptr<node> next;
	int value;
};
struct owners {
	std::shared_ptr<int> s0;
	std::shared_ptr<handle> s1;
	std::shared_ptr<memo> s2;
	std::shared_ptr<void> s3;
	std::weak_ptr<int> w0;
	std::weak_ptr<memo> w2;
	std::unique_ptr<int> u0;
	std::unique_ptr<handle> u1;
	std::unique_ptr<memo> u2;
	std::unique_ptr<int, void (*)(int *)> u3;
	std::unique_ptr<int, closer> u4;
	std::unique_ptr<int[]> u5;
	std::shared_ptr<node> recursive;
	std::__shared_ptr<int, __gnu_cxx::_S_single> counted_plainly;
};
// verdict: std::shared_ptr<int>: send yes, sync yes
// verdict: std::shared_ptr<handle>: send no, sync no
// its copies share one memo
// verdict: std::shared_ptr<memo>: send no, sync no
// verdict: std::shared_ptr<void>: send unknown, sync unknown
// verdict: std::weak_ptr<int>: send yes, sync yes
// verdict: std::weak_ptr<memo>: send no, sync no
// verdict: std::unique_ptr<int>: send yes, sync yes
// verdict: std::unique_ptr<handle>: send no, sync no
// verdict: std::unique_ptr<memo>: send yes, sync no
// verdict: std::unique_ptr<int, void (*)(int *)>: send yes, sync yes
// verdict: std::unique_ptr<int, closer>: send no, sync yes
// verdict: std::unique_ptr<int[]>: send yes, sync yes
// verdict: node: send yes, sync yes
// the count is plain with _S_single, atomic otherwise; the argument is no type
// verdict: std::__shared_ptr: send unknown, sync unknown

// ---- atomics, mutexes, synchronisation
struct synchronisation {
	std::atomic<int> a0;
	std::atomic<std::shared_ptr<int>> a1;
	std::atomic_flag flag;
	std::atomic_ref<int> reference;
	std::mutex m0;
	std::recursive_mutex m1;
	std::timed_mutex m2;
	std::recursive_timed_mutex m3;
	std::shared_mutex m4;
	std::shared_timed_mutex m5;
	std::once_flag once;
	std::condition_variable c0;
	std::condition_variable_any c1;
	std::latch latch;
	std::barrier<> barrier;
	std::counting_semaphore<8> s0;
	std::binary_semaphore s1;
	std::stop_token token;
	std::stop_source source;
};
struct cached {
	mutable std::atomic<int> hits;
	mutable std::mutex lock;
};
cached use_cached();
// verdict: std::atomic<int>: send yes, sync yes
// verdict: std::atomic<std::shared_ptr<int>>: send yes, sync yes
// verdict: std::atomic_flag: send yes, sync yes
// verdict: std::atomic_ref<int>: send yes, sync yes
// verdict: std::mutex: send yes, sync yes
// verdict: std::recursive_mutex: send yes, sync yes
// verdict: std::timed_mutex: send yes, sync yes
// verdict: std::recursive_timed_mutex: send yes, sync yes
// verdict: std::shared_mutex: send yes, sync yes
// verdict: std::shared_timed_mutex: send yes, sync yes
// verdict: std::once_flag: send yes, sync yes
// verdict: std::condition_variable: send yes, sync yes
// verdict: std::condition_variable_any: send yes, sync yes
// verdict: std::latch: send yes, sync yes
// verdict: std::barrier: send yes, sync yes
// verdict: std::counting_semaphore<8>: send yes, sync yes
// verdict: std::counting_semaphore<1>: send yes, sync yes
// verdict: std::stop_token: send yes, sync yes
// verdict: std::stop_source: send yes, sync yes
// verdict: cached: send yes, sync yes

// ---- guards: who locked unlocks
struct guards {
	std::lock_guard<std::mutex> g0;
	std::unique_lock<std::mutex> g1;
	std::shared_lock<std::shared_mutex> g2;
	std::scoped_lock<std::mutex, std::recursive_mutex> g3;
	std::optional<std::unique_lock<std::mutex>> g4;
};
// verdict: std::lock_guard<std::mutex>: send no, sync yes
// verdict: std::unique_lock<std::mutex>: send no, sync yes
// verdict: std::shared_lock<std::shared_mutex>: send no, sync yes
// verdict: std::scoped_lock<std::mutex, std::recursive_mutex>: send no, sync yes
// verdict: std::optional<std::unique_lock<std::mutex>>: send no, sync yes

// ---- a guard of a mutex that a task owns may be released by any thread
struct TASK_MUTEX task_mutex {
	void lock();
	void unlock();
};
struct task_guards {
	std::unique_lock<task_mutex> lock;
};
// verdict: std::unique_lock<task_mutex>: send yes, sync yes

// ---- pointers, references, functions
struct pointers {
	int *number;
	const int *constant;
	handle *counted;
	void *anything;
	int &reference;
	memo &shared;
	void (*function)(handle);
	int values::*member;
};
// verdict: int *: send yes, sync yes
// verdict: const int *: send yes, sync yes
// verdict: handle *: send no, sync no
// verdict: void *: send unknown, sync unknown
// verdict: int &: send yes, sync yes
// verdict: memo &: send no, sync no
// verdict: void (*)(handle): send yes, sync yes

// ---- erased holders: the type does not tell what they hold
struct holders {
	std::function<void()> f0;
	std::move_only_function<void()> f1;
	std::any any;
	std::packaged_task<int()> task;
};
// verdict: std::function<void ()>: send unknown, sync unknown
// verdict: std::move_only_function<void ()>: send unknown, sync unknown
// verdict: std::any: send unknown, sync unknown
// verdict: std::packaged_task<int ()>: send unknown, sync unknown

// ---- views borrow: they are as Send as what they show is Sync
struct views {
	std::string_view s0;
	std::span<int> p0;
	std::span<handle> p1;
	std::span<memo> p2;
	std::initializer_list<int> i0;
	std::reference_wrapper<int> r0;
	std::reference_wrapper<memo> r2;
	std::vector<int>::iterator v0;
	std::vector<memo>::const_iterator v2;
	std::map<int, handle>::iterator m1;
	std::list<memo>::iterator l2;
	std::unordered_map<int, int>::const_iterator u0;
	std::unordered_map<int, memo>::iterator u2;
	std::deque<int>::iterator d0;
	std::vector<bool>::iterator b0;
	std::vector<memo>::reverse_iterator x2;
	std::ranges::ref_view<std::vector<int>> y0;
	std::ranges::ref_view<std::vector<memo>> y2;
	std::ranges::take_view<std::ranges::ref_view<std::vector<int>>> z0;
	std::ranges::take_view<std::ranges::ref_view<std::vector<memo>>> z2;
	std::ranges::owning_view<std::vector<memo>> w2;
	std::cmatch match;
};
// verdict: std::basic_string_view<char>: send yes, sync yes
// verdict: std::span<int>: send yes, sync yes
// verdict: std::span<handle>: send no, sync no
// verdict: std::span<memo>: send no, sync no
// verdict: std::initializer_list<int>: send yes, sync yes
// verdict: std::reference_wrapper<int>: send yes, sync yes
// verdict: std::reference_wrapper<memo>: send no, sync no
// verdict: __gnu_cxx::__normal_iterator<int *, std::vector<int>>: send yes, sync yes
// verdict: __gnu_cxx::__normal_iterator<const memo *, std::vector<memo>>: send no, sync no
// verdict: std::_Rb_tree_iterator<std::pair<const int, handle>>: send no, sync no
// verdict: std::_List_iterator<memo>: send no, sync no
// verdict: std::__detail::_Node_const_iterator: send yes, sync yes
// verdict: std::__detail::_Node_iterator: send no, sync no
// verdict: std::_Deque_iterator: send yes, sync yes
// verdict: std::_Bit_iterator: send yes, sync yes
// verdict: std::reverse_iterator: send no, sync no
// verdict: std::ranges::ref_view<std::vector<int>>: send yes, sync yes
// verdict: std::ranges::ref_view<std::vector<memo>>: send no, sync no
// verdict: std::ranges::take_view<std::ranges::ref_view<std::vector<int>>>: send yes, sync yes
// verdict: std::ranges::take_view<std::ranges::ref_view<std::vector<memo>>>: send no, sync no
// verdict: std::ranges::owning_view<std::vector<memo>>: send yes, sync no
// verdict: std::match_results: send yes, sync yes

// ---- tasks and their results
struct tasks {
	std::thread thread;
	std::jthread joining;
	std::future<int> f0;
	std::future<void> f1;
	std::future<handle> f2;
	std::future<memo> f3;
	std::shared_future<int> s0;
	std::shared_future<memo> s2;
	std::promise<int> p0;
	std::promise<void> p1;
	std::promise<handle> p2;
	std::coroutine_handle<> coroutine;
	std::suspend_always always;
};
// verdict: std::thread: send yes, sync yes
// verdict: std::jthread: send yes, sync yes
// verdict: std::future<int>: send yes, sync yes
// verdict: std::future<void>: send yes, sync yes
// verdict: std::future<handle>: send no, sync no
// verdict: std::future<memo>: send yes, sync no
// verdict: std::shared_future<int>: send yes, sync yes
// each copy shows the same memo
// verdict: std::shared_future<memo>: send no, sync no
// verdict: std::promise<int>: send yes, sync yes
// verdict: std::promise<void>: send yes, sync yes
// the value goes back to the thread that waits
// verdict: std::promise<handle>: send no, sync no
// verdict: std::coroutine_handle<void>: send unknown, sync unknown
// verdict: std::suspend_always: send yes, sync yes

// ---- streams and random numbers: only non-const members change them
struct streams {
	std::ostream *out;
	std::istream *in;
	std::ifstream file;
	std::ostringstream text;
	std::osyncstream synced;
	std::mt19937 engine;
	std::minstd_rand simple;
	std::random_device device;
	std::uniform_int_distribution<int> dice;
	std::normal_distribution<double> normal;
};
// verdict: std::basic_ostream<char>: send yes, sync yes
// verdict: std::basic_istream<char>: send yes, sync yes
// verdict: std::basic_ifstream<char>: send yes, sync yes
// verdict: std::basic_ostringstream<char>: send yes, sync yes
// verdict: std::basic_osyncstream<char>: send yes, sync yes
// verdict: std::mersenne_twister_engine: send yes, sync yes
// verdict: std::linear_congruential_engine: send yes, sync yes
// verdict: std::random_device: send yes, sync yes
// verdict: std::uniform_int_distribution: send yes, sync yes
// verdict: std::normal_distribution: send yes, sync yes

// ---- binders keep their arguments
inline auto
bound(handle counted, int number)
{
	auto bad = std::bind([](handle) {}, counted);
	auto good = std::bind_front([](int, int) {}, number);
	return std::tuple(bad, good);
}
struct binders {
	decltype(std::bind_front(std::plus<int>(), 1)) front;
	decltype(std::bind_front(std::plus<int>(), std::declval<handle>())) counted;
};
// one function type: bound arguments are looked at where std::bind is called
// verdict: std::_Bind: send unknown, sync unknown
// verdict: std::_Bind_front<std::plus<int>, int>: send yes, sync yes
// verdict: std::_Bind_front<std::plus<int>, handle>: send no, sync no

std::tuple<values *, containers *, owners *, synchronisation *, guards *, task_guards *, pointers *,
	   holders *, views *, tasks *, streams *, binders *>
	all;

// Bounds in many forms: retries, pools that grow, batches, spins, tables, sizes; one function each.
// expect-none
#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <future>
#include <iostream>
#include <map>
#include <memory>
#include <mutex>
#include <pthread.h>
#include <queue>
#include <sstream>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <vector>
void work(int);
void workv();
bool go();
int next();
struct Worker {
	void start()
	{
		t = std::thread([this] { run(); });
	}
	void run();
	void join()
	{
		t.join();
	}
	std::thread t;
};
// 1 retry loop with break
void
good_bound_1()
{
	while (true) {
		try {
			std::thread t(workv);
			t.detach();
			break;
		} catch (const std::system_error &) {
		}
	}
}
// 2 do once
void
good_bound_2()
{
	do {
		std::thread(workv).detach();
	} while (0);
}
// 3 stop flag & watchdog restarted
void
good_bound_3(std::atomic<bool> &stop)
{
	while (!stop) {
		auto f = std::async(std::launch::async, workv);
		if (f.wait_for(std::chrono::seconds(1)) == std::future_status::timeout) {
			continue;
		}
	}
}
// 4 args parse loop
int
good_bound_4(int argc, char **argv)
{
	std::vector<std::thread> ts;
	for (int i = 1; i < argc; i++)
		ts.emplace_back(work, i);
	for (auto &t : ts)
		t.join();
	return 0;
}
// 5 stress test repeated until time
void
good_bound_5()
{
	auto end = std::chrono::steady_clock::now() + std::chrono::seconds(3);
	while (std::chrono::steady_clock::now() < end) {
		std::thread a(workv), b(workv);
		a.join();
		b.join();
	}
}
// 6 while with counted inside endless
void
good_bound_6()
{
	std::vector<std::thread> ts;
	for (int i = 0;; ++i) {
		if (i >= 8)
			break;
		ts.emplace_back(work, i);
	}
	for (auto &t : ts)
		t.join();
}
// 7 pool grows on demand
struct Pool {
	std::vector<std::thread> threads;
	size_t max = 8;
	std::queue<int> q;
	std::mutex m;
	int idle = 0;
	void submit(int x)
	{
		std::lock_guard g(m);
		q.push(x);
		if (idle == 0 && threads.size() < max)
			threads.emplace_back([this] { loop(); });
	}
	void loop()
	{
		while (true) {
			std::lock_guard g(m);
			if (q.empty())
				return;
			q.pop();
		}
	}
	~Pool()
	{
		for (auto &t : threads)
			t.join();
	}
};
void
good_bound_7(Pool &p, const std::vector<int> &v)
{
	for (int x : v)
		p.submit(x);
}
// 8 set of names counted with size
void
good_bound_8(const std::vector<std::string> &v)
{
	std::vector<std::thread> ts;
	for (size_t i = 0, n = v.size(); i < n; ++i)
		ts.emplace_back(workv);
	for (auto &t : ts)
		t.join();
}
// 9 thread inside lambda stored
void
good_bound_9(const std::vector<int> &v, std::vector<std::function<void()>> &out)
{
	for (int x : v)
		out.push_back([x] { std::thread(work, x).detach(); });
}
// 10 range over array member / c array / span
struct S {
	Worker ws[4];
	std::array<Worker, 3> wa;
	void start()
	{
		for (auto &w : ws)
			w.start();
		for (auto &w : wa)
			w.start();
	}
};
// 11 range over vector<Worker> sized
void
good_bound_11(int n)
{
	std::vector<Worker> ws(n);
	for (auto &w : ws)
		w.start();
	for (auto &w : ws)
		w.join();
}
// 12 iterator over vector<thread>
void
good_bound_12(int n)
{
	std::vector<std::thread> ts(n);
	for (auto it = ts.begin(); it != ts.end(); ++it)
		*it = std::thread(workv);
	for (auto &t : ts)
		t.join();
}
// 13 generate
void
good_bound_13(int n)
{
	std::vector<std::thread> ts(n);
	std::generate(ts.begin(), ts.end(), [] { return std::thread(workv); });
	std::generate_n(std::back_inserter(ts), n, [] { return std::thread(workv); });
	for (auto &t : ts)
		t.join();
}
// 14 main loop that starts thread on user command and joins previous
void
good_bound_14()
{
	std::string line;
	std::unique_ptr<std::thread> job;
	while (std::getline(std::cin, line)) {
		if (line == "start") {
			if (job) {
				job->join();
			}
			job = std::make_unique<std::thread>(workv);
		}
	}
	if (job)
		job->join();
}
// 15 static once
void
good_bound_15(const std::vector<int> &v)
{
	for (int x : v) {
		static std::thread t(workv);
		(void)x;
	}
}
void
good_bound_15b(const std::vector<int> &v)
{
	for (int x : v) {
		static std::once_flag f;
		std::call_once(f, [] { std::thread(workv).detach(); });
		(void)x;
	}
}
// 16 flag member
struct L {
	bool started = false;
	void ensure()
	{
		if (!started) {
			started = true;
			std::thread([] {}).detach();
		}
	}
};
void
good_bound_16(L &l, const std::vector<int> &v)
{
	for (int x : v) {
		(void)x;
		l.ensure();
	}
}
// 17 if joins in a helper on overflow
void
reap(std::vector<std::thread> &ts)
{
	for (auto &t : ts)
		t.join();
	ts.clear();
}
void
good_bound_17(const std::vector<int> &v)
{
	std::vector<std::thread> ts;
	for (int x : v) {
		ts.emplace_back(work, x);
		if (ts.size() == 8)
			reap(ts);
	}
	reap(ts);
}
// 18 batches
void
good_bound_18(const std::vector<int> &v)
{
	for (size_t i = 0; i < v.size(); i += 8) {
		std::vector<std::future<void>> fs;
		for (size_t j = i; j < std::min(i + 8, v.size()); ++j)
			fs.push_back(std::async(std::launch::async, work, v[j]));
		for (auto &f : fs)
			f.get();
	}
}
// 19 signals: while(!queue.empty()) with active count
std::atomic<int> active;
void
good_bound_19(std::queue<int> &q)
{
	while (!q.empty()) {
		while (active.load() >= 4)
			std::this_thread::yield();
		active++;
		std::thread([x = q.front()] {
			work(x);
			active--;
		}).detach();
		q.pop();
	}
}
// 20 watch tower: two threads each per loop config entry with std::map fixed initializer
void
good_bound_20()
{
	const std::map<std::string, int> services = {{"a", 1}, {"b", 2}};
	std::vector<std::jthread> ts;
	for (auto &[n, id] : services)
		ts.emplace_back(work, id);
}
void
good_bound_20b()
{
	static const std::vector<int> ports{80, 443};
	std::vector<std::jthread> ts;
	for (int p : ports)
		ts.emplace_back(work, p);
}
void
good_bound_20c()
{
	std::vector<int> ports = {80, 443};
	std::vector<std::jthread> ts;
	for (int p : ports)
		ts.emplace_back(work, p);
}
// 21 thread creation in callee only on error path w/ return
bool
handle(int x)
{
	if (x < 0) {
		std::thread(workv).detach();
		return false;
	}
	return true;
}

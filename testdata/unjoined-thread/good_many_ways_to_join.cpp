// Ways to join that go through owners, lists, guards, references and boxes: one function each.
// options: --rules -thread-per-item
// expect-none
#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <functional>
#include <future>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <queue>
#include <string>
#include <thread>
#include <variant>
#include <vector>
void work(int);
void workv();
bool go();
int next();
struct Joiner {
	std::vector<std::thread> &ts;
	~Joiner()
	{
		for (auto &t : ts)
			if (t.joinable())
				t.join();
	}
};
void
good_join_1()
{
	std::vector<std::thread> ts;
	Joiner j{ts};
	ts.emplace_back(workv);
	if (go())
		return;
}
struct Svc {
	std::thread t;
	void stop()
	{
		if (t.joinable())
			t.join();
	}
	~Svc()
	{
		stop();
	}
};
void
good_join_2()
{
	Svc s;
	s.t = std::thread(workv);
	if (go())
		return;
}
struct Base {
	virtual ~Base()
	{
		if (t.joinable())
			t.join();
	}
	std::thread t;
};
struct Derived : Base {
	void start()
	{
		t = std::thread(workv);
	}
};
void
good_join_3()
{
	Derived d;
	d.start();
	if (go())
		return;
}
void
good_join_4()
{
	auto t = std::make_shared<std::thread>(workv);
	auto stop = [t] { t->join(); };
	stop();
}
void
good_join_5()
{
	std::thread t(workv);
	auto join = [&] { t.join(); };
	if (go()) {
		join();
		return;
	}
	join();
}
void
good_join_6()
{
	std::thread t;
	try {
		t = std::thread(workv);
		work(1);
	} catch (...) {
		if (t.joinable())
			t.join();
		throw;
	}
	t.join();
}
void
good_join_7()
{
	std::array<std::thread, 2> a{std::thread(workv), std::thread(workv)};
	for (auto &t : a)
		t.join();
}
void
good_join_8()
{
	std::thread a[2] = {std::thread(workv), std::thread(workv)};
	a[0].join();
	a[1].join();
}
void
good_join_9()
{
	std::vector<std::pair<int, std::thread>> v;
	v.emplace_back(1, std::thread(workv));
	for (auto &[i, t] : v)
		t.join();
}
void
good_join_10()
{
	std::vector<std::pair<int, std::thread>> v;
	v.push_back({1, std::thread(workv)});
	for (auto &p : v)
		p.second.join();
}
void
good_join_11()
{
	std::queue<std::thread> q;
	q.push(std::thread(workv));
	while (!q.empty()) {
		q.front().join();
		q.pop();
	}
}
void
good_join_12()
{
	std::list<std::thread> l;
	l.emplace_back(workv);
	while (!l.empty()) {
		l.back().join();
		l.pop_back();
	}
}
void
good_join_13()
{
	std::optional<std::thread> t;
	if (go())
		t = std::thread(workv);
	if (t)
		t->join();
}
void
good_join_14()
{
	std::optional<std::thread> t{std::thread(workv)};
	t->join();
}
void
good_join_15()
{
	std::vector<std::thread> ts(4);
	for (size_t i = 0; i < ts.size(); ++i)
		ts[i] = std::thread(work, 1);
	std::for_each(ts.begin(), ts.end(), [](auto &t) { t.join(); });
}
void
good_join_16()
{
	std::vector<std::thread> ts;
	for (int i = 0; i < 4; ++i)
		ts.push_back(std::thread(work, i));
	while (!ts.empty()) {
		ts.back().join();
		ts.pop_back();
	}
}
void
good_join_17()
{
	std::thread t(workv);
	std::thread u = std::move(t);
	std::thread *p = &u;
	p->join();
}
void
good_join_18(bool d)
{
	std::thread t(workv);
	if (d)
		t.detach();
	if (t.joinable())
		t.join();
}
void
good_join_19()
{
	std::thread t(workv);
	std::unique_ptr<std::thread, void (*)(std::thread *)> g(&t,
								[](std::thread *t) { t->join(); });
	if (go())
		return;
}
void
good_join_20()
{
	std::map<int, Svc> m;
	m[1].t = std::thread(workv);
	if (go())
		return;
}
void
good_join_21()
{
	std::vector<Svc> m(3);
	for (auto &s : m)
		s.t = std::thread(workv);
	if (go())
		return;
}
void
good_join_22()
{
	std::unique_ptr<Svc> s = std::make_unique<Svc>();
	s->t = std::thread(workv);
	if (go())
		return;
}
template <class F> struct Defer {
	F f;
	~Defer()
	{
		f();
	}
};
template <class F> Defer(F) -> Defer<F>;
void
good_join_23()
{
	std::thread t(workv);
	Defer d{[&] { t.join(); }};
	if (go())
		return;
}
void
good_join_24()
{
	std::thread t(workv);
	std::shared_ptr<void> g(nullptr, [&](void *) { t.join(); });
	if (go())
		return;
}
std::thread
good_join_25()
{
	std::thread t(workv);
	if (go())
		t.join();
	return t;
}
struct Two {
	std::thread a, b;
};
void
good_join_26()
{
	Two t;
	t.a = std::thread(workv);
	t.b = std::thread(workv);
	auto &[x, y] = t;
	x.join();
	y.join();
}
Two
good_join_27()
{
	return Two{std::thread(workv), std::thread(workv)};
}
void
good_join_28()
{
	auto [a, b] = good_join_27();
	a.join();
	b.join();
}
void
good_join_29()
{
	std::variant<std::monostate, std::thread> v = std::thread(workv);
	std::get<std::thread>(v).join();
}
void
good_join_30()
{
	std::thread t(workv);
	std::vector<std::thread *> all{&t};
	for (auto *p : all)
		p->join();
}
void
good_join_31()
{
	std::thread t(workv);
	for (auto *p : {&t})
		p->join();
}
void
good_join_32()
{
	std::thread a(workv), b(workv);
	for (std::thread *t : {&a, &b})
		t->join();
}
void
good_join_33()
{
	std::thread a(workv);
	std::vector<std::reference_wrapper<std::thread>> v{a};
	for (std::thread &t : v)
		t.join();
}
void
good_join_34()
{
	std::thread t(workv);
	std::signal(SIGINT, SIG_DFL);
	while (true) {
		if (go()) {
			t.join();
			break;
		}
	}
}
void
good_join_35()
{
	std::map<std::string, std::thread> m;
	m.try_emplace("a", workv);
	m.insert({"b", std::thread(workv)});
	for (auto it = m.begin(); it != m.end(); it = m.erase(it))
		it->second.join();
}

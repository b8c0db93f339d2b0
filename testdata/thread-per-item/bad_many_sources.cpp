// Sources of items in many forms, and handles kept in many ways; one function each.
#include <algorithm>
#include <atomic>
#include <deque>
#include <fstream>
#include <functional>
#include <future>
#include <iostream>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <netinet/in.h>
#include <optional>
#include <queue>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <unordered_map>
#include <vector>
void work(int);
void workv();
bool go();
int next();
void use(const std::string &);
struct Conn {
	int fd;
};
std::optional<Conn> accept_conn();
std::unique_ptr<Conn> wait_conn();
bool recv_msg(std::string &);
class Server
{
      public:
	void run()
	{
		while (running_) {
			int fd = ::accept(l_, nullptr, nullptr);
			if (fd < 0) {
				if (errno == EINTR)
					continue;
				break;
			}
			{
				std::lock_guard<std::mutex> g(m_);
				clients_.push_back(fd);
				threads_.emplace_back(&Server::handle, this, fd); // expect: thread-per-item
			}
		}
	}
	void handle(int);
	bool running_ = true;
	int l_;
	std::mutex m_;
	std::vector<int> clients_;
	std::vector<std::thread> threads_;
	~Server()
	{
		for (auto &t : threads_)
			t.join();
	}
};
void
bad_source_2()
{
	while (auto c = accept_conn()) {
		std::thread([c = *c] { work(c.fd); }).detach(); // expect: thread-per-item
	}
}
void
bad_source_3()
{
	while (true) {
		auto c = wait_conn();
		std::thread t([c = std::move(c)] { work(c->fd); }); // expect: thread-per-item
		t.detach();
	}
}
void
bad_source_4()
{
	std::string m;
	while (recv_msg(m)) {
		auto f =
			std::make_shared<std::future<void>>(std::async(std::launch::async, use, m)); // expect: thread-per-item
		std::thread([f] { f->get(); }).detach(); // expect: thread-per-item
	}
}
void
bad_source_5(std::istream &in)
{
	for (std::string w; in >> w;) {
		std::jthread t(use, w); // expect: thread-per-item
		t.detach();
	}
}
void
bad_source_6(const std::set<int> &s)
{
	std::vector<std::thread> ts;
	ts.reserve(s.size());
	std::transform(s.begin(), s.end(), std::back_inserter(ts), // expect: thread-per-item
		       [](int x) { return std::thread(work, x); });
	for (auto &t : ts)
		t.join();
}
void
bad_source_7(std::deque<int> &q)
{
	while (q.size() > 0) {
		int x = q.front();
		q.pop_front();
		std::thread(work, x).detach(); // expect: thread-per-item
	}
}
void
bad_source_8(std::queue<int> &q, std::mutex &m)
{
	for (;;) {
		int x;
		{
			std::lock_guard g(m);
			if (q.empty())
				break;
			x = q.front();
			q.pop();
		}
		std::thread(work, x).detach(); // expect: thread-per-item
	}
}
void
bad_source_9(const std::string &s)
{
	std::sregex_iterator it(s.begin(), s.end(), std::regex("a")), end;
	for (; it != end; ++it)
		std::thread(use, it->str()).detach(); // expect: thread-per-item
}
void
bad_source_10(std::string_view s)
{
	size_t pos;
	while ((pos = s.find(',')) != std::string_view::npos) {
		std::thread(use, std::string(s.substr(0, pos))).detach(); // todo: thread-per-item
		s.remove_prefix(pos + 1);
	}
}
template <class C>
void
each(const C &c, void (*f)(int))
{
	for (auto &x : c)
		std::thread(f, x).detach(); // expect: thread-per-item
}
void
bad_source_11(const std::vector<int> &v)
{
	each(v, work);
}
struct Task {
	virtual void run() = 0;
	virtual ~Task() = default;
};
void
bad_source_12(std::vector<std::shared_ptr<Task>> ts)
{
	std::vector<std::thread> r;
	for (auto &t : ts)
		r.push_back(std::thread(&Task::run, t)); // expect: thread-per-item
	for (auto &t : r)
		t.join();
}
void
bad_source_13(const std::unordered_map<int, std::string> &m)
{
	std::list<std::future<void>> fs;
	for (auto &kv : m)
		fs.push_front(std::async(std::launch::async, [&kv] { use(kv.second); })); // expect: thread-per-item
}
static void
spawn(std::function<void()> f)
{
	std::thread(std::move(f)).detach();
}
void
bad_source_14(const std::vector<int> &v)
{
	for (int x : v)
		spawn([x] { work(x); }); // expect: thread-per-item
}
class Handler
{
      public:
	Handler(int fd) : t_([fd] { work(fd); })
	{
	}
	~Handler()
	{
		t_.join();
	}

      private:
	std::thread t_;
};
void
bad_source_15()
{
	std::vector<std::unique_ptr<Handler>> hs;
	int fd;
	while ((fd = ::accept(3, nullptr, nullptr)) >= 0)
		hs.push_back(std::make_unique<Handler>(fd)); // expect: thread-per-item
}
void
bad_source_16()
{
	std::vector<std::shared_ptr<Handler>> hs;
	for (std::string l; std::getline(std::cin, l);) {
		auto h = std::make_shared<Handler>(1); // expect: thread-per-item
		hs.push_back(h);
	}
}
void
bad_source_17()
{
	std::list<Handler> hs;
	while (true) {
		int fd = ::accept(3, nullptr, nullptr);
		hs.emplace_back(fd); // expect: thread-per-item
	}
}
void
bad_source_18()
{
	char buf[64];
	ssize_t n;
	while ((n = ::recv(3, buf, 64, 0)) > 0) {
		std::thread([s = std::string(buf, n)] { use(s); }).detach(); // expect: thread-per-item
	}
}
void
bad_source_19(const std::vector<int> &v)
{
	auto it = v.cbegin();
	while (it != v.cend()) {
		std::thread(work, *it++).detach(); // expect: thread-per-item
	}
}
void
bad_source_20()
{
	for (auto x : {std::vector<int>{1}, std::vector<int>{2}})
		for (int y : x)
			std::thread(work, y).detach(); // expect: thread-per-item
}
std::vector<int> list_items();
void
bad_source_21()
{
	for (int x : list_items())
		std::thread(work, x).detach(); // expect: thread-per-item
}
void
bad_source_22()
{
	auto items = list_items();
	for (auto i = items.rbegin(); i != items.rend(); ++i)
		std::thread(work, *i).detach(); // expect: thread-per-item
}
struct Node {
	Node *next;
	int v;
};
void
bad_source_23(Node *n)
{
	while (n) {
		std::thread(work, n->v).detach(); // expect: thread-per-item
		n = n->next;
	}
}
void
bad_source_24(Node *n)
{
	do {
		std::thread(work, n->v).detach(); // expect: thread-per-item
	} while ((n = n->next));
}
void
bad_source_25(std::map<int, Node *> &m)
{
	for (auto &[k, n] : m)
		for (; n; n = n->next)
			std::thread(work, k).detach(); // expect: thread-per-item
}

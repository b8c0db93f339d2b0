// options: --rules -thread-per-item
// Each task has its own: a copy, a moved value, an object made for it.
// expect-none
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

int good_copy(int value)
{
	std::thread worker([value]() mutable { value++; });

	value++;
	worker.join();
	return value;
}

size_t good_moved(std::string text)
{
	std::thread worker([text = std::move(text)]() mutable { text.clear(); });

	text = "fresh";
	worker.join();
	return text.size();
}

static void drain(std::vector<int> values)
{
	values.clear();
}

size_t good_argument(std::vector<int> values)
{
	std::thread worker(drain, values);

	values.push_back(1);
	worker.join();
	return values.size();
}

void good_made_in_the_loop(int count)
{
	std::vector<std::thread> threads;

	for (int i = 0; i < count; i++) {
		auto state = std::make_shared<int>(0);

		threads.emplace_back([state] { ++*state; });
	}
	for (auto &thread : threads)
		thread.join();
}

struct Session {
	int requests = 0;
	Session *next = nullptr;
};

void good_list(Session *session)
{
	std::vector<std::thread> threads;

	while (session) {
		threads.emplace_back([session] { session->requests++; });
		session = session->next;
	}
	for (auto &thread : threads)
		thread.join();
}

class Worker {
public:
	explicit Worker(int limit) : limit_(limit) {}
	void operator()() { count_ = limit_; }

private:
	int limit_;
	int count_ = 0;
};

void good_function_object()
{
	Worker worker(3);
	std::thread first(worker), second(worker);

	first.join();
	second.join();
}

// What comes back from a task crosses too: promises and futures, deleters, bound arguments, and the
// callable of a parallel algorithm.
#include <algorithm>
#include <execution>
#include <functional>
#include <future>
#include <memory>
#include <numeric>
#include <string>
#include <thread>
#include <vector>

#include "sendsync.h"

// An interned word; the table counts its users without atomics.
class NOT_SEND word
{
      public:
	word() = default;
	explicit word(const std::string &text);
	int length() const;

      private:
	int *users_ = nullptr;
};

word intern(const std::string &text);
void print(const word &what);

struct forget {
	word last;
	void operator()(int *number) const
	{
		delete number;
	}
};

void
bad_promise(const std::string &text)
{
	std::promise<word> answer;
	std::future<word> waited = answer.get_future();
	std::thread worker(
		[answer = std::move(answer), text]() mutable { // expect: non-send-capture
			answer.set_value(intern(text));
		});
	print(waited.get());
	worker.join();
}

void
bad_shared_future(std::shared_future<word> answer)
{
	std::thread first([answer] { print(answer.get()); }); // expect: non-send-capture
	print(answer.get());
	first.join();
}

void
bad_deleter(int number)
{
	std::unique_ptr<int, forget> owned(new int(number));
	std::thread worker(
		[owned = std::move(owned)] { (void)*owned; }); // expect: non-send-capture
	worker.join();
}

void
bad_bound_in_front(const std::string &text)
{
	auto show = std::bind_front(
		[](const word &what, int times) {
			while (times-- > 0)
				print(what);
		},
		intern(text)); // expect: non-send-capture
	std::thread worker(show, 3);
	worker.join();
}

int
bad_parallel(std::vector<int> &lengths, const std::string &text)
{
	word key = intern(text);
	std::for_each(std::execution::par, lengths.begin(), lengths.end(),
		      [key](int &length) { length -= key.length(); }); // expect: non-send-capture
	return std::reduce(std::execution::par_unseq, lengths.begin(), lengths.end(), 0,
			   [key](int sum, int length) { // expect: non-send-capture
				   return sum + length * key.length();
			   });
}

// On one thread.
int
good_sequential(std::vector<int> &lengths, const std::string &text)
{
	word key = intern(text);
	std::for_each(std::execution::seq, lengths.begin(), lengths.end(),
		      [key](int &length) { length -= key.length(); });
	std::for_each(lengths.begin(), lengths.end(),
		      [key](int &length) { length += key.length(); });
	std::sort(lengths.begin(), lengths.end(),
		  [key](int a, int b) { return a % key.length() < b % key.length(); });
	return std::accumulate(lengths.begin(), lengths.end(), 0,
			       [key](int sum, int length) { return sum + length * key.length(); });
}

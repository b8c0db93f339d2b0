// A value that belongs to one thread is captured by name. Primary: the capture, each by itself.
#include <future>
#include <string>
#include <thread>

#include "sendsync.h"

class NOT_SEND_BECAUSE("its heap is not shared") script // expect-note: "its heap is not shared"
{
      public:
	explicit script(std::string source);
	script(const script &);
	~script();
	int call(const std::string &function) const;

      private:
	struct heap;
	heap *heap_;
};

int
bad_thread(const std::string &source)
{
	script loaded(source);
	int result = 0;
	// expect-next: non-send-capture@22
	std::thread worker([loaded, &result] { result = loaded.call("main"); });
	worker.join();
	return result;
}

int
bad_last_capture(const std::string &source, int rounds)
{
	script loaded(source);
	std::string function = "tick";
	std::jthread worker([rounds, function, loaded] { // expect: non-send-capture@41
		for (int i = 0; i < rounds; i++)
			loaded.call(function);
	});
	return rounds;
}

int
bad_two_captures(const std::string &left, const std::string &right)
{
	script first(left);
	script second(right);
	// expect-next: non-send-capture@45; expect-next: non-send-capture@52
	auto sum = std::async(std::launch::async, [first, second] {
		int left = first.call("main");
		return left + second.call("main");
	});
	return sum.get();
}

// Only its result crosses, and what is made within the task never leaves it.
int
good_result_only(const std::string &source)
{
	script loaded(source);
	int seed = loaded.call("seed");
	auto sum = std::async(std::launch::async, [seed, source] {
		script own(source);
		return own.call("main") + seed;
	});
	return sum.get();
}

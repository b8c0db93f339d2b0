// expect-none
// options: --strictness complete
// At `complete` an object that was only received by reference, and `this`, are borrowed as well.
#include <functional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void write_log(const std::string &text);

void
bad_reference(const std::string &text)
{
	std::thread([&text] { write_log(text); }).detach(); // todo: borrow-escapes-task
}

void
bad_reference_by_default(const std::string &text)
{
	std::thread([&] { write_log(text); }).detach(); // todo: borrow-escapes-task
}

void
bad_reference_argument(std::string &text)
{
	std::thread(write_log, std::ref(text)).detach(); // todo: borrow-escapes-task
}

class logger
{
      public:
	void bad_this()
	{
		std::thread([this] { write_log(name_); }).detach(); // todo: borrow-escapes-task
	}

	void bad_this_by_default()
	{
		std::thread([&] { write_log(name_); }).detach(); // todo: borrow-escapes-task
	}

	void good_copy()
	{
		std::thread([name = name_] { write_log(name); }).detach();
	}

	void good_joined()
	{
		std::thread writer([this] { write_log(name_); });
		writer.join();
	}

      private:
	std::string name_;
};

void
good_received_joined(const std::string &text)
{
	std::thread writer([&text] { write_log(text); });
	writer.join();
}

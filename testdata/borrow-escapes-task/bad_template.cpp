// A template whose task borrows its local: the line in the pattern, with a note for the
// instantiation.
#include <functional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void write_log(const std::string &text);

template <class Value>
void
log_value(const Value &value)
{
	std::string text = std::to_string(value);
	std::thread([&text] { write_log(text); }).detach(); // expect: borrow-escapes-task
}

void
bad_function(int number)
{
	log_value(number); // expect-note: "log_value"
}

template <class Value> class journal
{
      public:
	void add(Value value)
	{
		std::thread writer([&value] { write_log(value); }); // expect: borrow-escapes-task
		if (value.empty())
			writer.detach();
		else
			writer.join();
	}

	void good_add(Value value)
	{
		std::thread writer([&value] { write_log(value); });
		writer.join();
	}
};

void
bad_method(const std::string &text)
{
	journal<std::string> lines;
	lines.add(text); // expect-note: "add"
	lines.good_add(text);
}

// A forwarding reference is bound to what the caller has.
template <class Function>
void
run_joined(Function &&function)
{
	std::thread worker([&function] { function(); });
	worker.join();
}

void
good_through_template(const char *user)
{
	std::string text(user);
	run_joined([&text] { write_log(text); });
}

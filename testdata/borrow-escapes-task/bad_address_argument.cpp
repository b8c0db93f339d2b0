// The address of a local as an argument; an array that decays to one; a pointer that holds one.
#include <cstdio>
#include <future>
#include <string>
#include <thread>
#include <vector>

struct progress {
	int done = 0;
	int total = 0;
};

class meter
{
      public:
	void run(int rounds);
	static void run_static(meter *self);
};

void report(const progress *of);
void print(const char *text);
void sum(const int *values, size_t count);

void
bad_address()
{
	progress own{0, 10};
	std::thread(report, &own).detach(); // expect: borrow-escapes-task@22
}

void
bad_object_of_member_function()
{
	meter gauge;
	std::thread runner(&meter::run, &gauge, 3); // expect: borrow-escapes-task@34
	runner.detach();
}

void
bad_static_function()
{
	meter gauge;
	std::thread(meter::run_static, &gauge).detach(); // expect: borrow-escapes-task
}

// The classic: the buffer is turned into a string by the new thread, when it is too late.
void
bad_decayed_array(int number)
{
	char buffer[1024];
	std::snprintf(buffer, sizeof buffer, "%i", number);
	std::thread(print, buffer).detach(); // todo: borrow-escapes-task
}

void
bad_pointer_variable()
{
	progress own{0, 10};
	const progress *seen = &own;
	std::thread([seen] { report(seen); }).detach(); // expect: borrow-escapes-task@15
}

void
bad_pointer_by_default()
{
	progress own{0, 10};
	progress *seen = &own;
	std::thread([=] { report(seen); }).detach(); // expect: borrow-escapes-task@14
}

void
bad_pointer_to_element(int from)
{
	int values[4] = {from, 2, 3, 4};
	std::thread(sum, &values[1], 3).detach(); // expect: borrow-escapes-task
}

void
bad_pointer_to_field()
{
	progress own{0, 10};
	// expect-next: borrow-escapes-task
	std::thread([done = &own.done] { std::printf("%d\n", *done); }).detach();
}

void
good_string_from_buffer(int number)
{
	char buffer[1024];
	std::snprintf(buffer, sizeof buffer, "%i", number);
	std::thread([](const std::string &text) { print(text.c_str()); }, std::string(buffer))
		.detach();
}

void
good_joined(int number)
{
	char buffer[1024];
	std::snprintf(buffer, sizeof buffer, "%i", number);
	std::thread printer(print, buffer);
	printer.join();
}

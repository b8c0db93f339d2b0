// Code from a macro: where the macro is used.
#include <string>
#include <thread>

void write_log(const std::string &text);

#define GO(...) std::thread([&] { __VA_ARGS__; }).detach()
#define LOG_LATER(text)                                                                            \
	do {                                                                                       \
		std::thread logger_(write_log, std::cref(text));                                   \
		logger_.detach();                                                                  \
	} while (0)
#define BORROW(name) &name

void
bad_whole_spawn(const char *user)
{
	std::string text(user);
	GO(write_log(text)); // expect: borrow-escapes-task
}

void
bad_argument(const char *user)
{
	std::string text(user);
	LOG_LATER(text); // expect: borrow-escapes-task
}

void
bad_capture(const char *user)
{
	std::string text(user);
	std::thread([BORROW(text)] { write_log(text); }).detach(); // expect: borrow-escapes-task
}

void
good_global()
{
	static const std::string text = "started";
	GO(write_log(text));
}

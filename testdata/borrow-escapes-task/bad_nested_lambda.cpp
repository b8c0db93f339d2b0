// A reference within a closure within a closure. Primary: the capture of the outermost one.
#include <functional>
#include <future>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void write_log(const std::string &text);

void
bad_inner_captured(const char *user)
{
	std::string text(user);
	auto log = [&text] { write_log(text); };
	std::thread([log] { log(); }).detach(); // expect: borrow-escapes-task@15
}

void
bad_inner_in_init_capture(const char *user)
{
	std::string text(user);
	// expect-next: borrow-escapes-task
	std::thread([log = [&text] { write_log(text); }] { log(); }).detach();
}

// What the inner one takes by reference, the outer one must have by reference.
void
bad_through_two(const char *user)
{
	std::string text(user);
	std::thread([&] { // expect: borrow-escapes-task@14
		auto log = [&] { write_log(text); };
		log();
		log();
	})
		.detach();
}

void
bad_through_two_explicit(const char *user)
{
	std::string text(user);
	std::thread([&text] { // expect: borrow-escapes-task
		auto log = [&text](int times) {
			while (times-- > 0)
				write_log(text);
		};
		log(2);
	})
		.detach();
}

// The outer thread is joined; the inner one is not, and borrows the outer one's local.
void
bad_thread_in_thread(std::vector<std::string> lines)
{
	std::thread outer([&lines] {
		std::string all;
		for (const std::string &line : lines)
			all += line;
		std::thread([&all] { write_log(all); }).detach(); // expect: borrow-escapes-task
	});
	outer.join();
}

// The inner one is detached and borrows through the outer one.
void
bad_through_joined_thread(const char *user)
{
	std::string text(user);
	std::thread outer([&text] {
		std::thread([&text] { write_log(text); }).detach(); // todo: borrow-escapes-task
	});
	outer.join();
}

// A copy in the outer closure is what the inner one borrows, within the same thread.
void
good_inner_borrows_copy(const char *user)
{
	std::string text(user);
	std::thread([text] {
		auto log = [&text] { write_log(text); };
		log();
	}).detach();
}

void
good_threads_joined_inside(const char *user)
{
	std::string text(user);
	std::thread outer([&text] {
		std::thread inner([&text] { write_log(text); });
		inner.join();
	});
	outer.join();
}

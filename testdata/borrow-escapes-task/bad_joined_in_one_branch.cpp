// Joined when it suits: the other branch lets the thread run on.
#include <chrono>
#include <future>
#include <string>
#include <thread>
#include <vector>

void render(std::vector<int> &frame);
void show(const std::vector<int> &frame);

void
bad_join_or_detach(bool wait)
{
	std::vector<int> frame(640);
	std::thread renderer([&frame] { render(frame); }); // expect: borrow-escapes-task
	if (wait)
		renderer.join();
	else
		renderer.detach();
}

void
bad_nested_branches(int priority, bool idle)
{
	std::vector<int> frame(640);
	std::thread renderer([&frame] { render(frame); }); // expect: borrow-escapes-task
	if (priority > 3) {
		if (idle)
			renderer.join();
		else
			renderer.detach();
	} else {
		renderer.join();
	}
}

void
bad_conditional_expression(bool wait)
{
	std::vector<int> frame(640);
	std::thread renderer([&] { render(frame); }); // expect: borrow-escapes-task
	wait ? renderer.join() : renderer.detach();
}

// After some rounds it gives up.
void
bad_bounded_patience(int rounds, bool (*finished)())
{
	std::vector<int> frame(640);
	std::thread renderer([&frame] { render(frame); }); // expect: borrow-escapes-task
	for (int i = 0; i < rounds; i++) {
		if (finished()) {
			renderer.join();
			return;
		}
		std::this_thread::sleep_for(std::chrono::milliseconds(10));
	}
	renderer.detach();
}

// A time that is long enough is no join.
void
bad_sleep()
{
	std::vector<int> frame(640);
	std::thread renderer([&frame] { render(frame); }); // expect: borrow-escapes-task
	renderer.detach();
	std::this_thread::sleep_for(std::chrono::seconds(5));
}

void
good_both_branches(bool first)
{
	std::vector<int> frame(640);
	std::thread renderer([&frame] { render(frame); });
	if (first) {
		renderer.join();
		show(frame);
	} else {
		renderer.join();
	}
}

// A command loop whose switch returns in the middle.
#include <atomic>
#include <iostream>
#include <string>
#include <thread>

enum class command { start, status, stop, quit, bad };

command read_command(std::istream &input);
void tick(std::atomic<bool> &stopping);
void print_status();

int bad_console(std::istream &input)
{
	static std::atomic<bool> stopping{false};
	std::thread ticker([] { tick(stopping); }); // expect: unjoined-thread

	while (input) {
		switch (read_command(input)) {
		case command::status:
			print_status();
			break;
		case command::stop:
			stopping = true;
			ticker.join();
			return 0;
		case command::quit:
			return 1;
		default:
			continue;
		}
	}
	stopping = true;
	ticker.join();
	return 2;
}

int good_console(std::istream &input)
{
	static std::atomic<bool> stopping{false};
	std::thread ticker([] { tick(stopping); });
	int result = 2;

	while (input) {
		const command next = read_command(input);

		if (next == command::quit || next == command::stop) {
			result = next == command::stop ? 0 : 1;
			break;
		}
		if (next == command::status)
			print_status();
	}
	stopping = true;
	ticker.join();
	return result;
}

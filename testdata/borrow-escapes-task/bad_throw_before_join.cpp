// A written throw between the spawn and the join: out of the function, or to a handler.
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void load(std::vector<int> &rows);
bool valid(const std::string &name);
void log_error(const char *what);

void
bad_throw(const std::string &name)
{
	std::vector<int> rows;
	std::thread loader([&rows] { load(rows); }); // expect: borrow-escapes-task; expect: unjoined-thread
	if (!valid(name))
		throw std::invalid_argument(name);
	loader.join();
}

bool
bad_caught_here(const std::string &name)
{
	std::vector<int> rows;
	std::thread loader([&] { load(rows); }); // expect: borrow-escapes-task
	try {
		if (!valid(name))
			throw std::invalid_argument(name);
		loader.join();
		return true;
	} catch (const std::invalid_argument &error) {
		log_error(error.what());
		loader.detach();
	}
	return false;
}

// A call that may throw, with a handler in the same function: that way is in sight, too.
bool
bad_handler_skips_join(const std::string &name)
{
	std::vector<int> rows;
	std::thread loader([&rows] { load(rows); }); // expect: borrow-escapes-task
	bool known = false;
	try {
		known = valid(name);
		loader.join();
	} catch (const std::runtime_error &error) {
		log_error(error.what());
		loader.detach();
		return false;
	}
	return known;
}

// Calls that might throw, with no handler in sight.
bool
good_call_between(const std::string &name)
{
	std::vector<int> rows;
	std::thread loader([&rows] { load(rows); });
	bool known = valid(name);
	loader.join();
	return known;
}

void
good_joined_before_throw(const std::string &name)
{
	std::vector<int> rows;
	std::thread loader([&rows] { load(rows); });
	if (!valid(name)) {
		loader.join();
		throw std::invalid_argument(name);
	}
	loader.join();
}

// A call that may throw, and a handler in the same function, outside of the handle's scope.
#include <exception>
#include <string>
#include <thread>
#include <vector>

void poll_forever();
void load(const std::string &path);
void log(const char *text) noexcept;

bool bad_try_around(const std::string &path)
{
	try {
		std::thread poller(poll_forever); // expect: unjoined-thread
		load(path);
		poller.join();
	} catch (const std::exception &error) {
		log(error.what());
		return false;
	}
	return true;
}

void bad_function_try(const std::string &path)
try {
	std::thread poller(poll_forever); // expect: unjoined-thread
	load(path);
	poller.join();
} catch (...) {
	log("load");
}

void bad_each(const std::vector<std::string> &paths)
{
	for (const std::string &path : paths) {
		try {
			std::thread poller(poll_forever); // expect: unjoined-thread
			load(path);
			poller.join();
		} catch (const std::exception &error) {
			log(error.what());
		}
	}
}

// The handle is outside of the try block, and joined behind it.
void good_declared_outside(const std::string &path)
{
	std::thread poller(poll_forever);

	try {
		load(path);
	} catch (const std::exception &error) {
		log(error.what());
	}
	poller.join();
}

// Nothing between the start and the join can throw.
void good_noexcept_between()
{
	try {
		std::thread poller(poll_forever);
		log("started");
		poller.join();
	} catch (const std::exception &error) {
		log(error.what());
	}
}

// The handler that joins is the inner one.
void good_inner_handler(const std::string &path)
{
	try {
		std::thread poller(poll_forever);
		try {
			load(path);
		} catch (...) {
			poller.join();
			throw;
		}
		poller.join();
	} catch (const std::exception &error) {
		log(error.what());
	}
}

// Joined, but not on every way out: an early return, a break and a continue, a switch.
#include <fstream>
#include <optional>
#include <string>
#include <thread>
#include <vector>

bool connect(const std::string &host);
int read_line(std::string &line);
void index_words(const std::vector<std::string> &words);

bool
bad_return(const std::string &host)
{
	std::vector<std::string> words{"a", "b"};
	std::thread indexer([&words] { index_words(words); }); // expect: borrow-escapes-task; expect: unjoined-thread
	if (!connect(host))
		return false;
	indexer.join();
	return true;
}

// The unhappy way lets the thread go.
std::optional<int>
bad_return_detached(const std::string &host)
{
	std::string copy = host;
	bool known = false;
	std::thread resolver([&copy] { connect(copy); }); // expect: borrow-escapes-task
	if (copy.empty()) {
		resolver.detach();
		return std::nullopt;
	}
	known = connect(host);
	resolver.join();
	return known ? 1 : 0;
}

int
bad_return_in_loop()
{
	std::string line;
	std::string greeting = "hello";
	std::thread greeter([&greeting] { connect(greeting); }); // expect: borrow-escapes-task; expect: unjoined-thread
	int lines = 0;
	while (read_line(line) > 0) {
		if (line == "quit")
			return lines;
		lines++;
	}
	greeter.join();
	return lines;
}

int
bad_switch(int command)
{
	std::string host = "localhost";
	std::thread worker([&] { connect(host); }); // expect: borrow-escapes-task
	switch (command) {
	case 'w':
		worker.join();
		return 1;
	case 'q':
		worker.join();
		return 0;
	default:
		worker.detach();
		break;
	}
	return -1;
}

bool
good_every_return(const std::string &host)
{
	std::vector<std::string> words{"a", "b"};
	std::thread indexer([&words] { index_words(words); });
	if (!connect(host)) {
		indexer.join();
		return false;
	}
	indexer.join();
	return true;
}

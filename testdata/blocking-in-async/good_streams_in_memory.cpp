// expect-none
// What only looks like a file: strings, the log, and streams that nobody opened.
#include <cstdio>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <syslog.h>
#include <unistd.h>

#include "task.hpp"

static int
count_words(std::istream &in)
{
	std::string word;
	int count = 0;
	while (in >> word)
		count++;
	return count;
}

demo::task<int>
good_parse(std::string text)
{
	std::istringstream in(text);
	std::string head;
	co_await demo::next_event();
	std::getline(in, head);
	co_return static_cast<int>(head.size()) + count_words(in);
}

demo::task<void>
good_log(std::string what, std::FILE *log, std::ostream &out)
{
	co_await demo::next_event();
	std::fprintf(stderr, "%s\n", what.c_str());
	std::fwrite(what.data(), 1, what.size(), stderr);
	std::fwrite(what.data(), 1, what.size(), log);
	std::fflush(stdout);
	std::cout << what << std::endl;
	out << what << std::flush;
	(void)!::write(STDERR_FILENO, what.data(), what.size());
	syslog(LOG_INFO, "%s", what.c_str());
}

struct report {
	std::ofstream file;
	std::ofstream spare{};

	demo::task<void> good_default()
	{
		std::ofstream none;
		co_await demo::next_event();
		spare = std::move(none);
	}
};

// Given a stream about which nothing is known.
demo::task<int>
good_given(std::istream &in)
{
	std::string line;
	co_await demo::next_event();
	std::getline(in, line);
	co_return static_cast<int>(line.size());
}

// The kernel makes these up: no disk is behind them.
demo::task<bool>
good_proc(unsigned char (&key)[16])
{
	std::string line;
	co_await demo::next_event();
	std::ifstream in("/proc/self/status");
	while (std::getline(in, line) && line.rfind("TracerPid:", 0) != 0)
		;
	std::FILE *random = std::fopen("/dev/urandom", "rb");
	if (!random)
		co_return false;
	std::size_t n = std::fread(key, 1, sizeof key, random);
	std::fclose(random);
	co_return n == sizeof key;
}

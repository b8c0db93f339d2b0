#include "handler.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>
#include <utility>

#include "offload.hpp"

namespace relay
{

using string_map = std::map<std::string, std::string>;

static string_map
read_pairs(const std::string &path)
{
	string_map pairs;
	std::ifstream in(path);
	std::string key, value;

	while (in >> key && std::getline(in >> std::ws, value))
		pairs.insert_or_assign(key, value);
	return pairs;
}

static bool
write_pairs(const std::string &path, const string_map &pairs)
{
	std::ofstream out(path);

	for (const auto &[key, value] : pairs)
		out << key << ' ' << value << '\n';
	return bool(out.flush());
}

static unsigned
fingerprint(const std::string &of)
{
	unsigned value = 2166136261u;

	for (char c : of)
		value = (value ^ static_cast<unsigned char>(c)) * 16777619u;
	return value;
}

request_handler::request_handler(event_loop &loop, pool *workers, session_registry &sessions,
				 metrics &counters)
    : loop_(loop), workers_(workers), sessions_(sessions), counters_(counters)
{
}

request_handler::~request_handler()
{
	if (open_)
		journal_close(&journal_);
}

bool
request_handler::open(const std::string &seeds, const std::string &journal_path)
{
	string_map read;
	std::thread reader([&read, seeds] { read = read_pairs(seeds); });

	if (journal_open(&journal_, journal_path.c_str()) != 0)
		return false;
	open_ = true;
	reader.join();
	pairs_.merge(read);
	return true;
}

bool
request_handler::save(const std::string &pairs_path, const std::string &summary_path)
{
	bool written = false;
	std::thread writer([&written, pairs_path, pairs = pairs_] {
		written = write_pairs(pairs_path, pairs);
	});

	if (journal_summary_start(&summary_, &journal_, summary_path.c_str()) != 0) {
		writer.join();
		return false;
	}
	int status = journal_summary_finish(&summary_);
	writer.join();
	return written && status == 0;
}

// The fingerprint stands for work that is too long for the loop's thread. The closure has a name
// because gcc 12 frees one that is written inside a co_await expression wrongly.
task<std::string>
request_handler::set(std::string key, std::string value)
{
	auto work = [value] { return fingerprint(value); };
	unsigned print = co_await offload(loop_, workers_, std::move(work));
	std::chrono::duration<double> age = event_loop::clock::now() - started_;

	if (journal_append(&journal_, key.c_str(), value.c_str(), age.count()) != 0)
		co_return "not written";
	pairs_.insert_or_assign(std::move(key), std::move(value));
	co_return "ok " + std::to_string(print);
}

task<void>
request_handler::handle(std::string line)
{
	std::istringstream words(line);
	std::string verb, first, rest, answer = "ok";

	words >> verb >> first;
	std::getline(words >> std::ws, rest);
	counters_.count(verb);

	if (verb == "join")
		sessions_.add(std::atoi(first.c_str()), rest);
	else if (verb == "quit")
		sessions_.remove(std::atoi(first.c_str()));
	else if (verb == "say")
		co_await sessions_.broadcast(std::atoi(first.c_str()), rest);
	else if (verb == "rename")
		answer = co_await sessions_.rename(std::atoi(first.c_str()), rest) ? "ok" : "who?";
	else if (verb == "set")
		answer = co_await set(first, rest);
	else if (verb == "get")
		answer = pairs_.contains(first) ? pairs_[first] : "nothing";
	else
		answer = "what?";
	std::printf("%s: %s\n", verb.c_str(), answer.c_str());
}

} // namespace relay

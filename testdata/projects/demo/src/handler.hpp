// What a request does. The loop's thread only.
//
//   join ID NAME    rename ID NAME    say ID TEXT    quit ID    set KEY VALUE    get KEY
#pragma once

#include <map>
#include <string>

#include "event_loop.hpp"
#include "journal.h"
#include "metrics.hpp"
#include "pool.h"
#include "sessions.hpp"

namespace relay
{

class request_handler
{
      public:
	request_handler(event_loop &loop, pool *workers, session_registry &sessions,
			metrics &counters);
	request_handler(const request_handler &) = delete;
	request_handler &operator=(const request_handler &) = delete;
	~request_handler();

	// Reads the pairs to start with and opens the journal. False: the journal cannot be opened.
	bool open(const std::string &seeds, const std::string &journal_path);

	// Writes the pairs, and the journal's summary, to two files. False: one could not be
	// written.
	bool save(const std::string &pairs_path, const std::string &summary_path);

	task<void> handle(std::string line);

      private:
	task<std::string> set(std::string key, std::string value);

	event_loop &loop_;
	pool *workers_;
	session_registry &sessions_;
	metrics &counters_;
	event_loop::clock::time_point started_ = event_loop::clock::now();
	std::map<std::string, std::string> pairs_;
	journal journal_{};
	summary summary_{};
	bool open_ = false;
};

} // namespace relay

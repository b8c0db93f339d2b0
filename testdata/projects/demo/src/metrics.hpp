// Counters of requests, kept on the loop's thread and written to a file now and then.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "sendsync.h"

namespace relay
{

// A name that many samples have in common. Counted without atomics: only the loop's thread has any.
class NOT_SEND_BECAUSE("its copies count themselves in a plain int") label
{
      public:
	explicit label(std::string_view text);
	label(const label &other);
	label &operator=(const label &) = delete;
	~label();

	const std::string &text() const;

      private:
	struct shared {
		int labels;
		std::string text;
	};
	shared *shared_;
};

struct sample {
	label name;
	unsigned long value;
};

struct family {
	std::string help;
	std::vector<sample> samples;
};

struct snapshot {
	unsigned number = 0;
	family requests;
};

class metrics
{
      public:
	void count(std::string_view verb);
	snapshot take();

      private:
	struct counter {
		label name;
		unsigned long value;
	};

	unsigned taken_ = 0;
	std::map<std::string, counter, std::less<>> counters_;
};

std::string render(const snapshot &of);

// Writes on a thread of its own, since disks are slow; one file at a time.
class metrics_flusher
{
      public:
	explicit metrics_flusher(std::string path);
	metrics_flusher(const metrics_flusher &) = delete;
	metrics_flusher &operator=(const metrics_flusher &) = delete;
	~metrics_flusher();

	void flush(snapshot now);
	void flush_rendered(const snapshot &now);

      private:
	void wait();

	std::string path_;
	std::thread writer_;
};

} // namespace relay

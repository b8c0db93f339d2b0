// A reference to what is not Sync is shared: every way to write one.
#include <functional>
#include <future>
#include <string>
#include <thread>

#include "sendsync.h"

class NOT_SEND notebook
{
      public:
	void write(const std::string &line);
	int lines() const;

	void fill()
	{
		std::thread writer([this] { write("filled"); }); // expect: non-sync-share
		writer.join();
	}
};

void fill(notebook &which, int lines);

int
bad_captured(notebook &notes)
{
	std::thread writer([&notes] { notes.write("first"); }); // expect: non-sync-share
	writer.join();
	return notes.lines();
}

int
bad_captured_by_default(notebook &notes)
{
	std::thread writer([&] { notes.write("first"); }); // expect: non-sync-share
	writer.join();
	return notes.lines();
}

int
bad_local()
{
	notebook notes;
	{
		std::jthread writer([&notes] { notes.write("first"); }); // expect: non-sync-share
	}
	return notes.lines();
}

int
bad_init_capture(notebook &notes)
{
	auto lines = std::async(std::launch::async,
				[&book = notes] { return book.lines(); }); // expect: non-sync-share
	return lines.get();
}

int
bad_reference_wrapper()
{
	notebook notes;
	std::thread writer(fill, std::ref(notes), 3); // expect: non-sync-share
	writer.join();
	return notes.lines();
}

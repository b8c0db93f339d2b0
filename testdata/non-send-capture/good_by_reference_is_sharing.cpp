// A reference to what is not Sync is shared, not sent: that is non-sync-share's to say.
// expect-none
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
		std::thread writer([this] { write("filled"); }); // todo: non-sync-share
		writer.join();
	}
};

void fill(notebook &which, int lines);

int
good_captured(notebook &notes)
{
	std::thread writer([&notes] { notes.write("first"); }); // todo: non-sync-share
	writer.join();
	return notes.lines();
}

int
good_captured_by_default(notebook &notes)
{
	std::thread writer([&] { notes.write("first"); }); // todo: non-sync-share
	writer.join();
	return notes.lines();
}

int
good_local()
{
	notebook notes;
	{
		std::jthread writer([&notes] { notes.write("first"); }); // todo: non-sync-share
	}
	return notes.lines();
}

int
good_init_capture(notebook &notes)
{
	auto lines = std::async(std::launch::async,
				[&book = notes] { return book.lines(); }); // todo: non-sync-share
	return lines.get();
}

int
good_reference_wrapper()
{
	notebook notes;
	std::thread writer(fill, std::ref(notes), 3); // todo: non-sync-share
	writer.join();
	return notes.lines();
}

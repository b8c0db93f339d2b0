// Parameters lie in the frame like locals do.
#include <memory>
#include <utility>
#include <vector>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct SENDSYNC_NOT_SEND document {
	document();
	document(document &&) noexcept;
	~document();
	int pages() const;
};

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

// Destroyed with the frame, where that ends.
task<void> bad_by_value(document text, pool &workers) // expect: non-send-across-await "'text'"
{
	co_await workers.schedule(); // expect-note: "another thread"
}

task<int> bad_by_reference(const document &text, pool &workers) // expect: non-send-across-await "'text'"
{
	co_await workers.schedule();
	co_return text.pages();
}

task<int> bad_pointer(document *text, pool &workers) // expect: non-send-across-await "'text'"
{
	co_await workers.schedule();
	co_return text->pages();
}

task<int> bad_collection(std::vector<document> texts, pool &workers) // expect: non-send-across-await "'texts'"
{
	int pages = 0;
	co_await workers.schedule();
	for (const document &text : texts)
		pages += text.pages();
	co_return pages;
}

struct archive {
	std::vector<document> texts;

	task<int> bad_method(std::unique_ptr<document> text, pool &workers) // expect: non-send-across-await "'text'"
	{
		co_await workers.schedule();
		co_return text->pages();
	}
};

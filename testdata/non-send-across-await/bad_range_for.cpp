// What a range-for goes over is held by the loop.
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct SENDSYNC_NOT_SEND layer {
	layer();
	layer(const layer &);
	~layer();
	void merge();
};

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

std::vector<layer> layers_of(int page);

task<void> bad_temporary(pool &workers, int page)
{
	for (layer &one : layers_of(page)) { // expect: non-send-across-await
		co_await workers.schedule(); // expect-note: "another thread"
		one.merge();
	}
}

task<void> bad_container(pool &workers, int page)
{
	std::vector<layer> all = layers_of(page); // expect: non-send-across-await "'all'"
	for (layer &one : all) {
		co_await workers.schedule();
		one.merge();
	}
}

task<void> bad_copy(pool &workers, const std::vector<layer> &all) // expect: non-send-across-await "'all'"
{
	for (layer one : all) { // expect: non-send-across-await "'one'"
		one.merge();
		co_await workers.schedule();
	}
}

task<void> good_names(pool &workers, std::vector<std::string> names)
{
	for (const std::string &name : names) {
		layer fresh;
		fresh.merge();
		names.front() += name;
	}
	co_await workers.schedule();
}

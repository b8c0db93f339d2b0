// relay DIRECTORY: requests from standard input, answers to standard output, files in DIRECTORY.
#include <chrono>
#include <cstdio>
#include <iostream>
#include <optional>
#include <string>
#include <thread>

#include "event_loop.hpp"
#include "handler.hpp"
#include "inbox.hpp"
#include "metrics.hpp"
#include "pool.h"
#include "sessions.hpp"

using namespace std::chrono_literals;

namespace
{

constexpr std::size_t crowd = 1000;

void
read_input(relay::inbox &into)
{
	std::string line;

	while (std::getline(std::cin, line))
		into.push(line);
	into.push(std::nullopt);
}

void
watch(std::stop_token stop, const relay::session_registry &sessions)
{
	while (!stop.stop_requested()) {
		if (sessions.count() > crowd)
			std::fputs("relay: more than a thousand sessions\n", stderr);
		std::this_thread::sleep_for(20ms);
	}
}

// A request does not wait for those before it.
relay::task<void>
serve(relay::event_loop &loop, relay::inbox &requests, relay::request_handler &handler, bool &open)
{
	while (auto line = co_await requests.next())
		loop.spawn(handler.handle(*line));
	open = false;
}

relay::task<void>
flush_metrics(relay::event_loop &loop, relay::metrics &counters, relay::metrics_flusher &to,
	      const bool &open)
{
	while (open) {
		to.flush(counters.take());
		co_await loop.sleep_for(100ms);
	}
	to.flush_rendered(counters.take());
}

int
run(const std::string &directory, pool *workers)
{
	relay::event_loop loop;
	relay::session_registry sessions(loop);
	relay::metrics counters;
	relay::metrics_flusher flusher(directory + "/metrics");
	relay::request_handler handler(loop, workers, sessions, counters);
	relay::inbox requests(loop);
	bool open = true;

	if (!handler.open(directory + "/pairs", directory + "/journal")) {
		std::fprintf(stderr, "relay: cannot write %s/journal\n", directory.c_str());
		return 1;
	}
	std::jthread watchdog([&sessions](std::stop_token stop) { watch(stop, sessions); });
	std::thread reader([&requests] { read_input(requests); });
	loop.spawn(serve(loop, requests, handler, open));
	loop.spawn(flush_metrics(loop, counters, flusher, open));
	loop.run();
	reader.join();
	return handler.save(directory + "/pairs", directory + "/summary") ? 0 : 1;
}

} // namespace

int
main(int argc, char **argv)
{
	if (argc != 2) {
		std::fputs("usage: relay DIRECTORY\n", stderr);
		return 2;
	}
	pool *workers = pool_create(2);
	if (!workers) {
		std::fputs("relay: cannot start the worker pool\n", stderr);
		return 1;
	}
	int status = run(argv[1], workers);
	pool_destroy(workers);
	return status;
}

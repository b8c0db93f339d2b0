// asio: a session whose inner endless loop decodes without reading.
#include <boost/asio.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace asio = boost::asio;
using asio::awaitable;

struct frame {
	int type = 0;
	std::string body;
};

struct decoder {
	std::optional<frame> next();
	void feed(const std::string &bytes);
};

awaitable<std::string> read_some();
awaitable<void> answer(frame frame);

awaitable<void> bad_session(decoder &decoder)
{
	for (;;) {
		decoder.feed(co_await read_some());
		for (;;) { // expect: never-yields
			std::optional<frame> next = decoder.next();

			if (next && next->type == 1)
				decoder.feed(next->body);
		}
	}
}

awaitable<void> good_session(decoder &decoder)
{
	for (;;) {
		decoder.feed(co_await read_some());
		for (;;) {
			std::optional<frame> next = decoder.next();

			if (!next)
				break;
			co_await answer(*next);
		}
	}
}

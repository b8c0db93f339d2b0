#include <string>
#include <vector>

#include "task.hpp"

#include <functional>
#include <memory>

// After a real one: a handler is passed by reference into a coroutine that outlives the closure.
struct peer;
using peer_ptr = std::shared_ptr<peer>;
struct peer {
	std::function<void(std::string &&, const peer_ptr &)> on_message;
	std::function<void(const peer_ptr &)> on_close;

	void bad_set_message_handler(const std::function<demo::task<>(std::string &&, const peer_ptr &)> &callback)
	{
		on_message = [callback](std::string &&message, const peer_ptr &from) -> void {
			[callback](std::string &&message, const peer_ptr from) -> demo::fire_and_forget { // expect: coroutine-lambda-capture@4 "'callback'"
				co_await callback(std::move(message), from); // expect-note: "'callback' is used here"
			}(std::move(message), from);
		};
	}

	void bad_set_close_handler(const std::function<demo::task<>(const peer_ptr &)> &callback)
	{
		on_close = [callback](const peer_ptr &from) {
			[=]() -> demo::fire_and_forget { co_await callback(from); }(); // expect: coroutine-lambda-capture@4
		};
	}
};

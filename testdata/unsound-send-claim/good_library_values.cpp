// The standard library's own: values, containers, handles of tasks.
// expect-none
#include <chrono>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <variant>

#include "sendsync.h"

struct SEND request {
	std::string path;
	std::map<std::string, std::string> headers;
	std::optional<int> length;
	std::variant<int, std::string> body;
	std::unique_ptr<request> next;
	std::shared_ptr<const std::string> host;
	std::chrono::steady_clock::time_point since;
	std::promise<int> done;
	std::thread worker;
};

// Owners of what must stay: optional, vector, map, shared_ptr, a struct three levels down.
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sendsync.h"
#include "task.hpp"

using demo::task;

struct SENDSYNC_NOT_SEND handle {
	explicit handle(int number);
	handle(const handle &);
	~handle();
	int read() const;
};

struct pool {
	SENDSYNC_MIGRATES task<void> schedule();
};

struct channel {
	handle input;
};
struct device {
	std::vector<channel> channels;
};
struct machine {
	std::string name;
	std::optional<device> main; // expect-note: "main"
};

machine probe();

task<int> bad_optional(pool &workers)
{
	std::optional<handle> input; // expect: non-send-across-await "'input'"
	input.emplace(3);
	co_await workers.schedule();
	co_return input->read();
}

task<std::size_t> bad_map(pool &workers)
{
	std::map<std::string, handle> inputs; // expect: non-send-across-await "'inputs'"
	inputs.emplace("left", 1);
	co_await workers.schedule();
	co_return inputs.size();
}

task<int> bad_shared(pool &workers)
{
	auto input = std::make_shared<handle>(4); // expect: non-send-across-await "'input'"
	co_await workers.schedule();
	co_return input->read();
}

task<std::string> bad_deep(pool &workers)
{
	machine found = probe(); // expect: non-send-across-await "'found'"
	co_await workers.schedule();
	co_return found.name;
}

// The thread is started two calls below the loop, and in a constructor.
#include <string>
#include <thread>
#include <vector>

void handle(const std::string &request);

namespace {

void launch(const std::string &request)
{
	std::thread worker(handle, request); // expect-note: "started here"
	worker.detach();
}

void dispatch(const std::string &request)
{
	if (request.empty())
		return;
	launch(request);
}

class session {
public:
	explicit session(const std::string &request)
	{
		std::thread(handle, request).detach();
	}
};

} // namespace

void bad_dispatch_all(const std::vector<std::string> &requests)
{
	for (const auto &request : requests)
		dispatch(request); // expect: thread-per-item
}

void bad_sessions(const std::vector<std::string> &requests)
{
	for (const auto &request : requests)
		session one(request); // expect: thread-per-item
}

template <typename Requests>
void bad_in_a_template(const Requests &requests)
{
	for (const auto &request : requests)
		std::thread(handle, request).detach(); // expect: thread-per-item
}

void all(const std::vector<std::string> &requests)
{
	bad_in_a_template(requests);
}

// std::bind and std::function over what travels, or run by the thread that built them.
// expect-none
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "sendsync.h"

class NOT_SEND prompt
{
      public:
	prompt();
	prompt(const prompt &);
	void ask(const std::string &question) const;
};

class mailer
{
      public:
	explicit mailer(std::string server) : server_(std::move(server))
	{
	}
	void send(const std::string &to, const std::string &text) const;

      private:
	std::string server_;
};

void
good_bound_object(const mailer &by)
{
	using namespace std::placeholders;
	auto send = std::bind(&mailer::send, by, _1, "hello");
	std::thread worker(send, "root@localhost");
	worker.join();
}

void
good_functions(std::shared_ptr<const mailer> by)
{
	std::vector<std::function<void()>> jobs;
	jobs.emplace_back([by] { by->send("a@localhost", "first"); });
	jobs.emplace_back(std::bind(&mailer::send, by, "b@localhost", "second"));
	for (std::function<void()> &job : jobs) {
		std::thread worker(std::move(job));
		worker.join();
	}
}

// Bound and called by this thread; the thread beside it gets a text.
void
good_bound_here(prompt terminal, const mailer &by)
{
	std::map<std::string, std::function<void(const std::string &)>> commands;
	commands["ask"] = std::bind(&prompt::ask, terminal, std::placeholders::_1);
	std::thread worker(&mailer::send, by, "root@localhost", "asking");
	commands["ask"]("Really?");
	worker.join();
}

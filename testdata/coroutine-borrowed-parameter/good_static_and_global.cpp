// expect-none
#include <string>
#include <vector>

#include "task.hpp"

static const std::string greeting = "hello";
static std::vector<int> numbers;

static demo::fire_and_forget send(const std::string &line, std::vector<int> *out)
{
	co_await demo::next_event();
	out->push_back(static_cast<int>(line.size()));
}
void good_static()
{
	static const std::string local = "static";
	send(greeting, &numbers);
	send(local, &numbers);
}
class channel
{
      public:
	void good_members()
	{
		send(name_, &received_);
		for (const std::string &each : names_)
			send(each, &received_);
	}
	void good_container_element(std::vector<std::string> &names)
	{
		send(names[0], &received_);
		send(names.back(), &received_);
	}

      private:
	std::string name_;
	std::vector<std::string> names_;
	std::vector<int> received_;
};

// Only calls that are not const change it: whether two threads make them at once is
// unsynchronized-share's question.
// expect-none
#include <random>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

class log
{
      public:
	void add(const std::string &line)
	{
		lines_.push_back(line);
	}
	void flush()
	{
		std::jthread writer([this] { add("flushed"); });
	}

      private:
	std::vector<std::string> lines_;
	std::mt19937 random_;
	std::ostringstream text_;
};

void
good_one_writer(log &of)
{
	std::jthread writer([&of] { of.add("first"); });
}

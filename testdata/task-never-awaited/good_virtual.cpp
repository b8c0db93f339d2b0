// expect-none
#include <string>
#include <vector>

#include "task.hpp"

class stage
{
      public:
	virtual ~stage() = default;
	virtual demo::task<> run(int item) = 0;
};

class pipeline : public stage
{
      public:
	demo::task<> run(int item) override
	{
		for (stage *each : stages_)
			co_await each->run(item);
	}
	demo::task<> run_last(int item)
	{
		return stages_.back()->run(item);
	}

      private:
	std::vector<stage *> stages_;
};

// expect-none
#include <string>
#include <vector>

#include "task.hpp"

static demo::task<> save(const std::string &key)
{
	co_await demo::next_event();
	(void)key.size();
}
void schedule(demo::task<> work);
demo::task<> first_of(demo::task<> a, demo::task<> b);
class nursery
{
      public:
	void start(demo::task<> work);
	~nursery();
};

// Nothing is known of them: they may wait.
void good_unknown()
{
	std::string key = "k";
	schedule(save(key));
	nursery scope;
	scope.start(save(key));
}
demo::task<> good_combinator()
{
	std::string key = "k";
	co_await first_of(save(key), save("temporary"));
}
demo::task<> declared_only(const std::string &key);
demo::task<> good_declared_only()
{
	return declared_only("k");
}

#include <string>
#include <vector>

#include "task.hpp"

template <class T> demo::fire_and_forget publish(const T &value)
{
	co_await demo::next_event();
	T copy = value;
	(void)copy;
}
template <class T> void bad_publish_twice(T value)
{
	publish(value); // expect: coroutine-borrowed-parameter
}
void good_run(const std::string &name)
{
	bad_publish_twice(name);
	publish(name);
}

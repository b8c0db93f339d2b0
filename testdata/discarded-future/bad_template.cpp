#include <future>
#include <string>
#include <vector>

template <class T> void bad_store(T value)
{
	(void)std::async(std::launch::async, [value] { (void)value; }); // expect: discarded-future
}
void good_run()
{
	bad_store(3);
}
template <class T> void good_unused_pattern(T value)
{
	(void)std::async(std::launch::async, [value] { (void)value; });
}

#include <future>
#include <string>
#include <vector>

#define IN_BACKGROUND(call) (void)std::async(std::launch::async, [=] { call; })
static void save(int slot)
{
	(void)slot;
}
void bad_macro(int slot)
{
	IN_BACKGROUND(save(slot)); // expect: discarded-future
}

#include <string>
#include <vector>

#include "task.hpp"

#define GO(body) [=]() -> demo::fire_and_forget { body }()

void bad_macro(int port)
{
	GO(co_await demo::next_event(); if (port) co_await demo::next_event();); // expect: coroutine-lambda-capture
}

// An action of C++/WinRT's runs at once, and on when it is dropped.
#include <string>
#include <winrt/base.h>

using winrt::Windows::Foundation::IAsyncAction;

void show(const std::string &text);

IAsyncAction print(const std::string &text)
{
	co_await winrt::resume_background();
	show(text);
}

void bad_dropped(int number)
{
	print(std::to_string(number)); // expect: coroutine-borrowed-parameter "this temporary"
}

void bad_local(int number)
{
	std::string text = std::to_string(number);
	print(text); // expect: coroutine-borrowed-parameter "'text'"
}

IAsyncAction good_awaited(int number)
{
	co_await print(std::to_string(number));
}

// concurrencpp: get() waits, co_await does not.
#include <concurrencpp/concurrencpp.h>

concurrencpp::result<int> next_number();

concurrencpp::result<int>
bad_get()
{
	int first = co_await next_number();
	co_return first + next_number().get(); // expect: blocking-in-async "'concurrencpp::result::get'"
}

concurrencpp::result<int>
good_awaits()
{
	int first = co_await next_number();
	co_return first + co_await next_number();
}

// Each await of a result may end on the thread that set it.
#include <concurrencpp/concurrencpp.h>
#include <memory>
#include <string>

#include <pthread.h>

struct context {
	int request = 0;
	void log(const std::string &text);
};

context &this_context()
{
	thread_local context own;
	return own;
}

concurrencpp::result<std::string> fetch(int number);

concurrencpp::result<void> bad_request(int number)
{
	context &own = this_context(); // expect: thread-local-across-await "'own'"
	own.request = number;
	own.log(co_await fetch(number)); // expect-note: "another thread"
}

concurrencpp::lazy_result<bool> bad_same_thread(int number)
{
	pthread_t me = pthread_self(); // expect: thread-local-across-await "'me'"
	std::string text = co_await fetch(number);
	co_return me == pthread_self() && !text.empty();
}

concurrencpp::result<void> good_request(int number)
{
	this_context().request = number;
	std::string text = co_await fetch(number);
	this_context().log(text);
}

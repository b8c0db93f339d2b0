// expect-none
// concurrencpp: a coroutine that resumed on an executor of the caller's choice may wait there.
#include <chrono>
#include <concurrencpp/concurrencpp.h>
#include <fstream>
#include <memory>
#include <string>
#include <thread>

concurrencpp::result<int> next_number();

concurrencpp::result<int>
good_background(std::shared_ptr<concurrencpp::thread_pool_executor> background, std::string path)
{
	int number = co_await next_number();
	co_await concurrencpp::resume_on(background);
	std::ifstream in(path);
	std::string line;
	std::getline(in, line);
	std::this_thread::sleep_for(std::chrono::milliseconds(number));
	co_return static_cast<int>(line.size());
}

int
good_caller(std::shared_ptr<concurrencpp::thread_pool_executor> background)
{
	return good_background(background, "numbers").get();
}

// expect-none
// An eager coroutine that reads its argument before it is suspended for the first time.
#include <QCoroTask>
#include <QtCore/QtCore>
#include <string>
#include <winrt/base.h>

void show(const std::string &text);
QCoro::Task<int> wait_a_moment();

winrt::fire_and_forget good_copy(const std::string &text)
{
	std::string own = text;
	co_await winrt::resume_background();
	show(own);
}

QCoro::Task<void> good_shown(const std::string &text)
{
	show(text);
	co_await wait_a_moment();
}

void start(int number)
{
	good_copy(std::to_string(number));
	good_shown(std::to_string(number));
}

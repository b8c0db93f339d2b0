// expect-none
// QCoro goes on in the event loop of its thread.
#include <QCoroTask>
#include <QtCore/QtCore>
#include <string>

thread_local int pending;

QCoro::Task<int> load(int number);

QCoro::Task<int> good_load(int number)
{
	int &own = pending;
	own++;
	int value = co_await load(number);
	own--;
	co_return value;
}

// expect-none
// QCoro: awaited, on another thread, or in QtConcurrent.
#include <QCoroTask>
#include <QCoroThread>
#include <QCoroTimer>
#include <QtConcurrent/QtConcurrent>
#include <QtCore/QtCore>
#include <chrono>

using namespace std::chrono_literals;

QCoro::Task<int> load();

QCoro::Task<int>
good_awaits()
{
	co_await QCoro::sleepFor(100ms);
	co_return co_await load();
}

QCoro::Task<>
good_on_a_thread(QThread *worker)
{
	co_await load();
	co_await QCoro::moveToThread(worker);
	QThread::msleep(50);
}

QCoro::Task<>
good_concurrent()
{
	co_await load();
	(void)QtConcurrent::run([] { QThread::msleep(50); });
}

// QCoro: the event loop of the window stands still.
#include <QCoroTask>
#include <QCoroTimer>
#include <QtCore/QtCore>
#include <chrono>

using namespace std::chrono_literals;

QCoro::Task<>
bad_process(QProcess &process)
{
	co_await QCoro::sleepFor(100ms);
	process.waitForFinished(); // expect: blocking-in-async "'QProcess::waitForFinished'"
}

QCoro::Task<int> load();

QCoro::Task<int>
bad_wait()
{
	int first = co_await load();
	co_return first + QCoro::waitFor(load()); // expect: blocking-in-async
}

QCoro::Task<int>
bad_future(QFuture<int> later)
{
	co_await QCoro::sleepFor(1ms);
	QThread::msleep(5);        // expect: blocking-in-async
	co_return later.result(); // expect: blocking-in-async "QFuture"
}

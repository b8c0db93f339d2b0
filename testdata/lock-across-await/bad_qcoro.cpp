// Qt's event loop runs other handlers while a coroutine or a nested loop waits.
// args: -std=c++20 -fPIC
#include <QCoroTask>
#include <QCoroTimer>

using namespace std::chrono_literals;

struct Cache {
	QMutex mutex;
	QReadWriteLock lock;
	QString text;

	QCoro::Task<> bad_refresh()
	{
		QMutexLocker locker(&mutex); // expect: lock-across-await
		co_await QCoro::sleepFor(10ms);
		text = "fresh";
	}

	QCoro::Task<int> bad_read()
	{
		QReadLocker reader(&lock); // expect: lock-across-await
		co_await QCoro::sleepFor(10ms);
		co_return text.size();
	}

	void bad_nested(QEventLoop &loop)
	{
		QMutexLocker locker(&mutex); // expect: lock-across-await
		loop.exec();
	}

	int bad_wait_for()
	{
		QMutexLocker locker(&mutex); // expect: lock-across-await
		return QCoro::waitFor(good_unlocked());
	}

	QCoro::Task<int> good_unlocked()
	{
		QMutexLocker locker(&mutex);
		int size = text.size();

		locker.unlock();
		co_await QCoro::sleepFor(10ms);
		co_return size;
	}
};

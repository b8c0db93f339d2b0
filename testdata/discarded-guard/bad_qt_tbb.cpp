// Qt's lockers and TBB's scoped locks without a name.
#include <QtCore/QtCore>
#include <oneapi/tbb/mutex.h>
#include <oneapi/tbb/rw_mutex.h>

#include <list>

namespace tbb
{
using detail::d1::mutex;
using detail::d1::rw_mutex;
} // namespace tbb

class recent_files {
public:
	void bad_add(int file)
	{
		QMutexLocker<QMutex>{&mutex_}; // expect: discarded-guard "QMutexLocker"
		files_.push_back(file);
	}
	void bad_add_deduced(int file)
	{
		QMutexLocker{&mutex_}; // expect: discarded-guard
		files_.push_back(file);
	}
	int bad_read() const
	{
		QReadLocker{&lock_}; // expect: discarded-guard
		return files_.front();
	}
	void bad_write()
	{
		(void)QWriteLocker{&lock_}; // expect: discarded-guard
		files_.clear();
	}
	int good_count() const
	{
		QReadLocker locker{&lock_};
		return static_cast<int>(files_.size());
	}
	void good_relock()
	{
		QMutexLocker locker{&mutex_};
		files_.clear();
		locker.unlock();
		changes_.ref();
		locker.relock();
		files_.push_back(0);
	}
	int good_comma() const
	{
		return QReadLocker{&lock_}, files_.back();
	}

private:
	QMutex mutex_;
	mutable QReadWriteLock lock_;
	std::list<int> files_;
	QAtomicInt changes_;
};

class histogram {
public:
	void bad_count(int bucket)
	{
		tbb::mutex::scoped_lock{mutex_}; // expect: discarded-guard
		++buckets_[bucket % 16];
	}
	int bad_read(int bucket)
	{
		tbb::rw_mutex::scoped_lock{rw_, false}; // expect: discarded-guard
		return buckets_[bucket % 16];
	}
	void good_count(int bucket)
	{
		tbb::mutex::scoped_lock hold{mutex_};
		++buckets_[bucket % 16];
	}
	void good_acquired_later(int bucket)
	{
		tbb::mutex::scoped_lock hold;
		tbb::mutex::scoped_lock{};
		if (bucket > 3) {
			hold.acquire(mutex_);
			++buckets_[bucket % 16];
		}
	}

private:
	tbb::mutex mutex_;
	tbb::rw_mutex rw_;
	int buckets_[16] = {};
};

// Locks of libraries, taken by hand and given back.
// expect-none
#include <QtCore/QtCore>
#include <Poco/Mutex.h>
#include <Poco/RWLock.h>
#include <absl/synchronization/mutex.h>
#include <ace/Thread_Mutex.h>
#include <base/synchronization/lock.h>
#include <boost/thread.hpp>
#include <folly/SharedMutex.h>
#include <mozilla/Mutex.h>
#include <wtf/Lock.h>

#include <vector>

class samples {
public:
	bool good_abseil(int value)
	{
		absl_.Lock();
		if (values_.size() > 10) {
			absl_.Unlock();
			return false;
		}
		values_.push_back(value);
		absl_.Unlock();
		return true;
	}
	int good_when()
	{
		absl_.LockWhen(absl::Condition(&filled_));
		const int last = values_.back();
		if (last < 0) {
			absl_.Unlock();
			return 0;
		}
		values_.pop_back();
		absl_.Unlock();
		return last;
	}
	int good_reader()
	{
		absl_.ReaderLock();
		const int size = static_cast<int>(values_.size());
		absl_.ReaderUnlock();
		return size;
	}
	bool good_qt(int value, int timeout)
	{
		if (!qt_.tryLock(timeout))
			return false;
		values_.push_back(value);
		qt_.unlock();
		return true;
	}
	int good_qt_read(bool write)
	{
		if (write)
			qt_rw_.lockForWrite();
		else
			qt_rw_.lockForRead();
		const int first = values_.empty() ? -1 : values_.front();
		qt_rw_.unlock();
		return first;
	}
	bool good_boost(int value)
	{
		boost::unique_lock<boost::mutex> hold(boost_);
		hold.unlock();
		boost_.lock();
		if (value < 0) {
			boost_.unlock();
			return false;
		}
		values_.push_back(value);
		boost_.unlock();
		return true;
	}
	void good_folly()
	{
		folly_.lock_shared();
		const bool empty = values_.empty();
		folly_.unlock_shared();
		if (empty)
			return;
		folly_.lock();
		values_.clear();
		folly_.unlock();
	}
	bool good_poco(int value)
	{
		if (!poco_.tryLock())
			return false;
		poco_rw_.writeLock();
		values_.push_back(value);
		poco_rw_.unlock();
		poco_.unlock();
		return true;
	}
	bool good_browsers(int value)
	{
		gecko_.Lock();
		chromium_.Acquire();
		webkit_.lock();
		if (value < 0) {
			webkit_.unlock();
			chromium_.Release();
			gecko_.Unlock();
			return false;
		}
		values_.push_back(value);
		webkit_.unlockFairly();
		chromium_.Release();
		gecko_.Unlock();
		return true;
	}
	int good_ace(int value)
	{
		ace_.acquire();
		if (value < 0) {
			ace_.release();
			return -1;
		}
		values_.push_back(value);
		ace_.release();
		return 0;
	}

private:
	absl::Mutex absl_;
	bool filled_ = false;
	QMutex qt_;
	QReadWriteLock qt_rw_;
	boost::mutex boost_;
	folly::SharedMutex folly_;
	Poco::FastMutex poco_;
	Poco::RWLock poco_rw_;
	mozilla::Mutex gecko_;
	base::Lock chromium_;
	WTF::Lock webkit_;
	ACE_Thread_Mutex ace_;
	std::vector<int> values_;
};

// Locks of libraries, taken by hand and forgotten on one way.
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
	bool bad_abseil(int value)
	{
		absl_.Lock(); // expect: lock-leak
		if (values_.size() > 10)
			return false; // expect-note: "leaves it locked"
		values_.push_back(value);
		absl_.Unlock();
		return true;
	}
	void bad_when()
	{
		absl_.LockWhen(absl::Condition(&filled_)); // expect: lock-leak
		if (values_.empty())
			return;
		values_.pop_back();
		absl_.Unlock();
	}
	void bad_reader(int &size)
	{
		absl_.ReaderLock(); // expect: lock-leak
		if (values_.empty())
			return;
		size = static_cast<int>(values_.size());
		absl_.ReaderUnlock();
	}
	bool bad_qt(int value, int timeout)
	{
		if (!qt_.tryLock(timeout)) // expect: lock-leak
			return false;
		if (value < 0)
			return false; // expect-note: "leaves it locked"
		values_.push_back(value);
		qt_.unlock();
		return true;
	}
	void bad_qt_read(int &first)
	{
		qt_rw_.lockForRead(); // expect: lock-leak
		if (values_.empty())
			return;
		first = values_.front();
		qt_rw_.unlock();
	}
	bool bad_boost(int value)
	{
		boost_.lock(); // expect: lock-leak
		if (value < 0)
			return false;
		values_.push_back(value);
		boost_.unlock();
		return true;
	}
	void bad_folly()
	{
		folly_.lock_shared(); // expect: lock-leak
		if (values_.empty())
			return;
		folly_.unlock_shared();
		folly_.lock(); // expect: lock-leak
		if (values_.size() < 3)
			return;
		values_.clear();
		folly_.unlock();
	}
	void bad_poco(int value)
	{
		poco_.lock();
		poco_rw_.writeLock(); // expect: lock-leak
		if (value < 0) {
			poco_.unlock();
			return; // expect-note: "leaves it locked"
		}
		values_.push_back(value);
		poco_rw_.unlock();
		poco_.unlock();
	}
	void bad_browsers(int value)
	{
		gecko_.Lock(); // expect: lock-leak
		chromium_.Acquire(); // expect: lock-leak
		webkit_.lock(); // expect: lock-leak
		if (value < 0)
			return;
		values_.push_back(value);
		webkit_.unlock();
		chromium_.Release();
		gecko_.Unlock();
	}
	void bad_ace(int value)
	{
		ace_.acquire(); // expect: lock-leak
		if (value < 0)
			return;
		values_.push_back(value);
		ace_.release();
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

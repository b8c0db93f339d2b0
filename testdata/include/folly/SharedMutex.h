// Stands in for folly (2025): SharedMutex. The holders are those of versions before 2024.
#pragma once

namespace folly
{
template <bool ReaderPriority, class Tag = void> class SharedMutexImpl
{
      public:
	class ReadHolder;
	class WriteHolder;
	class UpgradeHolder;
	void lock();
	bool try_lock();
	void unlock();
	void lock_shared();
	bool try_lock_shared();
	void unlock_shared();
	void lock_upgrade();
	void unlock_upgrade();
	class ReadHolder
	{
	      public:
		explicit ReadHolder(const SharedMutexImpl &);
		~ReadHolder();
	};
	class WriteHolder
	{
	      public:
		explicit WriteHolder(SharedMutexImpl &);
		~WriteHolder();
	};
	class UpgradeHolder
	{
	      public:
		explicit UpgradeHolder(SharedMutexImpl &);
		~UpgradeHolder();
	};
};
using SharedMutex = SharedMutexImpl<false>;
} // namespace folly

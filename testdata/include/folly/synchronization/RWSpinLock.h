// Stands in for folly (2025): RWSpinLock. The holders are those of versions before 2024.
#pragma once

namespace folly
{
class RWSpinLock
{
      public:
	class ReadHolder
	{
	      public:
		explicit ReadHolder(RWSpinLock &);
		~ReadHolder();
	};
	class WriteHolder
	{
	      public:
		explicit WriteHolder(RWSpinLock &);
		~WriteHolder();
	};
	class UpgradedHolder
	{
	      public:
		explicit UpgradedHolder(RWSpinLock &);
		~UpgradedHolder();
	};
	void lock();
	bool try_lock();
	void unlock();
	void lock_shared();
	bool try_lock_shared();
	void unlock_shared();
};
} // namespace folly

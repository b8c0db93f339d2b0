// Mutexes that a project wrote itself, whatever they call their functions: a class that has one is
// believed to use it.
// expect-none
#include <thread>

namespace port
{
class Mutex
{
      public:
	void Lock();
	void Unlock();

      private:
	long word_ = 0;
};
} // namespace port
namespace base
{
class Lock
{
      public:
	void Acquire();
	void Release();
	void AssertAcquired() const;

      private:
	long word_ = 0;
};
} // namespace base
class spin
{
      public:
	void lock(int spins = 100);
	void unlock();

      private:
	bool taken_ = false;
};

class table_cache
{
      public:
	int find(int key) const
	{
		lock_.Lock();
		int found = last_ = key;
		lock_.Unlock();
		return found;
	}

      private:
	mutable port::Mutex lock_;
	mutable int last_ = 0;
};
class histogram
{
      public:
	void add() const;

      private:
	mutable base::Lock lock_;
	mutable long samples_ = 0;
};
class ticket
{
      public:
	int next() const;

      private:
	mutable spin lock_;
	mutable int next_ = 0;
};

void
good_locked(const table_cache &tables, const histogram &times, const ticket &numbers)
{
	std::jthread worker([&] {
		tables.find(1);
		times.add();
		numbers.next();
	});
}

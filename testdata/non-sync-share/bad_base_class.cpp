// The mutable field is the base's.
#include <thread>

class observable
{
      public:
	void notify() const
	{
		notified_++;
	}

      private:
	mutable int notified_ = 0; // expect-note: "mutable"
};

class model : public observable // expect-note: "'model' derives from 'observable'"
{
      public:
	int rows = 0;
};

int
bad_derived(const model &table)
{
	std::jthread watcher([&table] { table.notify(); }); // expect: non-sync-share
	return table.rows;
}

// A shared_ptr to what is Send but not Sync is shared; owned by one, copied or pointed to, it is sent.
#include <future>
#include <memory>
#include <string>
#include <thread>
#include <utility>

#include "sendsync.h"

// Finds things, and remembers where it looked last.
class NOT_SYNC index
{
      public:
	int find(const std::string &key) const
	{
		last_ = static_cast<int>(key.size());
		return last_;
	}

      private:
	mutable int last_ = 0;
};

int
bad_shared(std::shared_ptr<index> of)
{
	auto found = std::async(std::launch::async,
				[of] { return of->find("a"); }); // expect: non-sync-share
	return found.get();
}

int
bad_shared_argument(const std::shared_ptr<index> &of)
{
	auto find = [](std::shared_ptr<index> in) { return in->find("b"); };
	auto found = std::async(std::launch::async, find, of); // expect: non-sync-share
	return found.get();
}

// Sent whole: no one else has it.
int
good_owned(std::unique_ptr<index> of)
{
	auto found = std::async(std::launch::async, [of = std::move(of)] { return of->find("c"); });
	return found.get();
}

int
good_copied(index of)
{
	auto found = std::async(std::launch::async, [of] { return of.find("d"); });
	return found.get();
}

int
good_pointer(const index *of)
{
	auto found = std::async(std::launch::async, [of] { return of->find("e"); });
	return found.get();
}

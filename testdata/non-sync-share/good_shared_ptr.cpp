// shared_ptr to what is Sync, or to what synchronises itself.
// expect-none
#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

struct session {
	std::string user;
	std::atomic<int> requests = 0;
};
class cache
{
      public:
	int get() const
	{
		std::lock_guard hold(lock_);
		return last_ = 1;
	}

      private:
	mutable std::mutex lock_;
	mutable int last_ = 0;
};

void
good_pointers(std::shared_ptr<session> of, std::shared_ptr<const std::string> name,
	      std::weak_ptr<cache> in)
{
	std::jthread worker([of, name, in] {
		of->requests++;
		if (auto held = in.lock())
			held->get();
	});
}

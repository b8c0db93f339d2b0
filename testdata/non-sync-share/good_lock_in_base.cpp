// The lock is the base's, or the lock of a kin: a lockable object, a once_flag.
// expect-none
#include <mutex>
#include <string>
#include <thread>

class locked
{
      protected:
	mutable std::recursive_mutex lock_;
};
class names : locked
{
      public:
	int find(int id) const
	{
		std::lock_guard hold(lock_);
		return last_ = id;
	}

      private:
	mutable int last_ = 0;
};
class settings
{
      public:
	const std::string &text() const
	{
		std::call_once(read_, [this] { text_ = "read"; });
		return text_;
	}

      private:
	mutable std::once_flag read_;
	mutable std::string text_;
};

void
good_both(const names &of, const settings &from)
{
	std::jthread worker([&of, &from] { of.find(static_cast<int>(from.text().size())); });
}

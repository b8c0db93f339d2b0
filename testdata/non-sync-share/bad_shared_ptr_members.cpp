// The usual self = shared_from_this(), and what a factory made.
#include <memory>
#include <thread>

class download : public std::enable_shared_from_this<download>
{
      public:
	void start()
	{
		std::jthread worker([self = shared_from_this()] { self->progress(); }); // expect: non-sync-share "'self' shares a 'download' with another thread"
	}
	int progress() const
	{
		return ++asked_;
	}

      private:
	mutable int asked_ = 0;
};

void
bad_made_here()
{
	auto file = std::make_shared<download>();
	std::jthread worker([file] { file->progress(); }); // expect: non-sync-share
}

void
bad_const_element(std::shared_ptr<const download> file, std::weak_ptr<download> other)
{
	std::jthread worker([file] { file->progress(); }); // expect: non-sync-share
	std::jthread second([other] { (void)other.expired(); }); // expect: non-sync-share
}

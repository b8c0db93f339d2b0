// `this` is a reference to the object, however it is captured.
#include <string>
#include <thread>

class document
{
      public:
	void index()
	{
		std::jthread indexer([this] { words(); }); // expect: non-sync-share@24
	}
	void index_by_reference()
	{
		std::jthread indexer([&] { words(); }); // expect: non-sync-share@24 "an object of type 'document' is shared"
	}
	void index_by_copy()
	{
		std::jthread indexer([=, this] { words(); }); // expect: non-sync-share
	}
	void good_copy_of_all()
	{
		std::jthread indexer([*this] { words(); });
	}
	int words() const
	{
		return count_ ? count_ : count_ = static_cast<int>(text_.size() / 6);
	}

      private:
	std::string text_;
	mutable int count_ = 0;
};

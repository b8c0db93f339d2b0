// A template that nobody instantiates, or only with what is Sync, is not judged as a pattern.
// expect-none
#include <string>
#include <thread>

template <class T>
void
read_beside(const T &object)
{
	std::jthread worker([&object] { (void)object.size(); });
}

template <class T> class holder
{
      public:
	void start()
	{
		std::jthread worker([this] { (void)value_; });
	}

      private:
	T value_;
	mutable T cached_;
};

void
good_string(const std::string &text)
{
	read_beside(text);
}

// expect-none
#include <future>
#include <string>
#include <vector>

static int fill(int size)
{
	return size;
}
class buffer
{
      public:
	explicit buffer(std::future<int> source) : source_(std::move(source))
	{
	}
	int size()
	{
		return source_.get();
	}

      private:
	std::future<int> source_;
};
int good_constructor()
{
	buffer data(std::async(fill, 7));
	return data.size();
}
int good_temporary_owner()
{
	return buffer(std::async(fill, 8)).size();
}

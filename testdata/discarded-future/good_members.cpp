// expect-none
#include <future>
#include <string>
#include <vector>

class loader
{
      public:
	void start(std::string path)
	{
		pending_ = std::async(std::launch::async, [path] { return static_cast<int>(path.size()); });
	}
	int finish()
	{
		return pending_.get();
	}

      private:
	std::future<int> pending_;
};
static std::future<void> background;
void good_global()
{
	background = std::async(std::launch::async, [] {});
}

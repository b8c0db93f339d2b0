#include <future>
#include <string>
#include <vector>

class cache
{
      public:
	void bad_refresh()
	{
		(void)std::async(std::launch::async, [this] { load(); }); // expect: discarded-future
	}
	void bad_refresh_one(std::string key)
	{
		std::async([key = std::move(key)] { (void)key.size(); }); // expect: discarded-future
	}

      private:
	void load();
};

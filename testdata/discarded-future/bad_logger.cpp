#include <future>
#include <string>
#include <vector>

#include <fstream>
#include <utility>

// A logger that means to write in the background.
class logger
{
      public:
	explicit logger(std::string path) : path_(std::move(path))
	{
	}
	void bad_write(std::string line)
	{
		(void)std::async(std::launch::async, [path = path_, line = std::move(line)] { // expect: discarded-future@9
			std::ofstream(path, std::ios::app) << line << '\n';
		});
	}
	void good_write(std::string line)
	{
		last_ = std::async(std::launch::async, [path = path_, line = std::move(line)] {
			std::ofstream(path, std::ios::app) << line << '\n';
		});
	}

      private:
	std::string path_;
	std::future<void> last_;
};

// std::ignore and casts keep nothing.
#include <future>
#include <string>
#include <tuple>

void send_metrics(const std::string &host);
int ping(const std::string &host);

class reporter {
public:
	void bad_report(const std::string &host)
	{
		std::ignore = std::async(std::launch::async, send_metrics, host); // expect: discarded-future
	}

	void bad_cast(const std::string &host)
	{
		static_cast<void>(std::async(std::launch::async, ping, host)); // expect: discarded-future
		return (void)std::async(std::launch::async, ping, host);       // expect: discarded-future
	}

	bool good_asked(const std::string &host)
	{
		std::ignore = std::async(std::launch::async, ping, host).get();
		return std::async(std::launch::async, ping, host).get() == 0;
	}
};

void run(const std::string &host)
{
	reporter reporter;

	reporter.bad_report(host);
	reporter.bad_cast(host);
	reporter.good_asked(host);
}

#include <future>
#include <string>
#include <vector>

static int compress(const std::string &path)
{
	return static_cast<int>(path.size());
}

void bad_policy(const std::string &path)
{
	std::async(std::launch::async, compress, path); // expect: discarded-future@2 "std::async"
}
void bad_default_policy(const std::string &path)
{
	std::async(compress, path);                                             // expect: discarded-future
	std::async(std::launch::async | std::launch::deferred, compress, path); // expect: discarded-future
}
void bad_void_cast(const std::string &path)
{
	(void)std::async(std::launch::async, compress, path);             // expect: discarded-future
	static_cast<void>(std::async(std::launch::async, compress, path)); // expect: discarded-future
}

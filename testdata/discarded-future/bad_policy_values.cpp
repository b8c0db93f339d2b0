// Policies that are computed: not only deferred, so the call counts.
#include <cstdlib>
#include <future>
#include <string>

struct settings {
	std::launch policy = std::launch::async;
	bool threads = true;
};

void warm(const std::string &cache);

void bad_from_settings(const settings &settings)
{
	std::async(settings.policy, warm, "users"); // expect: discarded-future
}

void bad_chosen(const settings &settings)
{
	const std::launch policy = settings.threads ? std::launch::async : std::launch::deferred;

	(void)std::async(policy, warm, "posts"); // expect: discarded-future
}

void bad_both(const settings &)
{
	std::async(std::launch::deferred | std::launch::async, warm, "tags"); // expect: discarded-future
}

void good_chosen(const settings &settings)
{
	auto warmed = std::async(settings.policy, warm, "posts");

	warm("users");
	warmed.wait();
}

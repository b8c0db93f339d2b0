// Ternaries, switches, if with initializers: each branch drops its own.
#include <future>
#include <map>
#include <optional>
#include <string>

int encode(int quality);
int decode(int quality);

enum class mode { encode, decode, both };

void bad_ternary(bool fast)
{
	fast ? (void)std::async(std::launch::async, encode, 1)  // expect: discarded-future
	     : (void)std::async(std::launch::async, encode, 9); // expect: discarded-future
}

int bad_switch(mode mode)
{
	switch (mode) {
	case mode::encode:
		std::async(std::launch::async, encode, 1); // expect: discarded-future
		break;
	case mode::decode: {
		auto kept = std::async(std::launch::async, decode, 1);
		return kept.get();
	}
	default:
		(void)std::async(std::launch::async, encode, 1); // expect: discarded-future
		return std::async(std::launch::async, decode, 2).get();
	}
	return 0;
}

void bad_if(const std::map<std::string, int> &settings)
{
	if (auto found = settings.find("quality"); found != settings.end())
		std::async(std::launch::async, encode, found->second); // expect: discarded-future
	else if (settings.empty())
		std::async(std::launch::async, encode, 5); // expect: discarded-future
}

std::optional<std::future<int>> good_optional(bool wanted)
{
	std::optional<std::future<int>> result;

	if (wanted)
		result = std::async(std::launch::async, encode, 3);
	return result;
}

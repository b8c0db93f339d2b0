// std::async may run its function on another thread unless it is told not to.
#include <future>
#include <string>
#include <thread>
#include <utility>

#include "sendsync.h"

class NOT_SEND spell_checker
{
      public:
	spell_checker();
	spell_checker(const spell_checker &);
	bool knows(const std::string &word) const;
};

bool knows(spell_checker with, const std::string &word);

bool
bad_default_policy(spell_checker english)
{
	// expect-next: non-send-capture
	auto known = std::async([english] { return english.knows("colour"); });
	return known.get();
}

bool
bad_default_policy_arguments(const spell_checker &english)
{
	auto known = std::async(knows, english, "colour"); // expect: non-send-capture@33
	return known.get();
}

bool
bad_either_policy(spell_checker english)
{
	auto known = std::async(std::launch::async | std::launch::deferred,
				// expect-next: non-send-capture
				[english] { return english.knows("color"); });
	return known.get();
}

bool
bad_chosen_policy(spell_checker english, bool now)
{
	auto policy = now ? std::launch::async : std::launch::deferred;
	// expect-next: non-send-capture
	auto known = std::async(policy, [=] { return english.knows("color"); });
	return known.get();
}

// Waited for at once; it crossed all the same.
bool
bad_waited_at_once(spell_checker english)
{
	// expect-next: non-send-capture
	return std::async(std::launch::async, [english] { return english.knows("tint"); }).get();
}

bool
good_deferred(spell_checker english)
{
	auto known = std::async(std::launch::deferred, [english] { return english.knows("hue"); });
	return known.get();
}

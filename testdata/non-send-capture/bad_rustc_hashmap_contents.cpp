// rustc hashmap-send-requires-send-contents: the key, the value and a comparison object count.
#include <map>
#include <thread>

#include "sendsync.h"

struct NOT_SEND rc_key {
	int number;
	bool operator<(const rc_key &) const;
};

void
bad_keys(std::map<rc_key, int> keys)
{
	std::jthread t([keys] { (void)keys.size(); }); // expect: non-send-capture
}

void
bad_values(std::map<int, rc_key> values)
{
	std::jthread t([values] { (void)values.size(); }); // expect: non-send-capture
}

void
good_plain(std::map<int, int> plain)
{
	std::jthread t([plain] { (void)plain.size(); });
}

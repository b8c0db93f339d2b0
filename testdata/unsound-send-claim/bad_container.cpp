// Containers hold what they are made of.
#include <map>
#include <string>
#include <vector>

#include "sendsync.h"

struct NOT_SEND watcher {
	int descriptor = -1;
};

struct SEND file_tree {
	std::string root;
	std::vector<watcher> watchers;		  // expect: unsound-send-claim "watchers"
	std::map<std::string, watcher> by_name; // expect: unsound-send-claim "by_name"
	std::vector<std::string> files;
	std::vector<watcher *> borrowed;
};

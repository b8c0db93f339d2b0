// expect-none
// Pure generators are pulled by whoever calls them: no async context, whatever they read.
#include <cstdio>
#include <dirent.h>
#include <fstream>
#include <iostream>
#include <string>
#include <unistd.h>

#include "task.hpp"

demo::generator<std::string>
good_typed_lines()
{
	std::string line;
	while (std::getline(std::cin, line))
		co_yield line;
}

demo::generator<std::string>
good_entries(const char *folder)
{
	DIR *all = opendir(folder);
	if (!all)
		co_return;
	while (dirent *entry = readdir(all))
		co_yield std::string(entry->d_name);
	closedir(all);
}

demo::generator<int>
good_paced(int count)
{
	for (int i = 0; i < count; i++) {
		usleep(1000);
		co_yield i;
	}
}

// An await that never suspends shares its thread with nobody.
demo::fire_and_forget
good_never_suspends(const char *path)
{
	co_await std::suspend_never{};
	std::ifstream in(path);
	std::string line;
	std::getline(in, line);
}

int
main()
{
	for (const std::string &name : good_entries("."))
		std::puts(name.c_str());
	for (int i : good_paced(3))
		std::printf("%d\n", i);
	good_never_suspends("settings");
	for (const std::string &line : good_typed_lines())
		std::puts(line.c_str());
}

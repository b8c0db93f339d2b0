// A line protocol: the loop reads, a switch decides, one of its cases starts a thread.
#include <cstdio>
#include <iostream>
#include <sstream>
#include <string>
#include <thread>

enum class verb { get, put, ping, quit, unknown };

verb parse_verb(const std::string &line);
void get(std::string key);
void put(std::string key);

static void start_get(const std::string &key)
{
	std::thread(get, key).detach();
}

int bad_commands(std::istream &input)
{
	int commands = 0;

	for (std::string line; std::getline(input, line);) {
		commands++;
		switch (parse_verb(line)) {
		case verb::get:
			start_get(line.substr(4)); // expect: thread-per-item
			break;
		case verb::put: {
			std::thread writer(put, line.substr(4)); // expect: thread-per-item
			writer.detach();
			break;
		}
		case verb::ping:
			std::puts("pong");
			continue;
		case verb::quit:
			return commands;
		case verb::unknown:
			break;
		}
	}
	return commands;
}

int bad_numbers(std::istringstream &input)
{
	int sum = 0;

	for (int number = 0; input >> number; sum += number)
		std::thread(get, std::to_string(number)).detach(); // expect: thread-per-item
	return sum;
}

int bad_characters(std::FILE *input)
{
	int character = 0, count = 0;

	while ((character = std::fgetc(input)) != EOF) {
		if (character != 'g')
			continue;
		std::thread(get, std::string(1, static_cast<char>(character))).detach(); // expect: thread-per-item
		count++;
	}
	return count;
}

// Copied or moved: the task has its own.
// expect-none
#include <array>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

void write_log(const std::string &text);
void parse(std::string_view text);
int sum(std::vector<int> values);

struct settings {
	std::string name;
	std::array<int, 4> levels{};
};

void
good_captures(const char *user)
{
	std::string text(user);
	settings own{text, {}};
	int level = 3;
	std::thread([text, own, level] {
		write_log(text + own.name + std::to_string(level));
	}).detach();
	std::thread([=] { write_log(text); }).detach();
	std::thread([copy = text] { write_log(copy); }).detach();
	std::thread([own = std::move(own)] { write_log(own.name); }).detach();
}

void
good_arrays()
{
	char line[64] = "copied";
	int numbers[3] = {1, 2, 3};
	std::thread([line] { write_log(line); }).detach();
	std::thread([=] { write_log(std::to_string(numbers[0])); }).detach();
}

void
good_arguments(const char *user)
{
	std::string text(user);
	std::vector<int> values{1, 2, 3};
	std::thread(write_log, text).detach();
	std::thread(sum, values).detach();
	std::thread(sum, std::move(values)).detach();
	std::thread(write_log, text.substr(1)).detach();
	std::thread(write_log, text + "!").detach();
}

void
good_pointed_to_by_copy(const char *user)
{
	auto text = std::make_shared<std::string>(user);
	std::thread([text] { write_log(*text); }).detach();
	std::thread([value = *text] { write_log(value); }).detach();
}

void
good_literals()
{
	std::string_view fixed = "fixed";
	const char *title = "title";
	std::thread([fixed, title] {
		parse(fixed);
		parse(title);
	}).detach();
	std::thread(parse, "literal").detach();
}

// From the elements, not to them.
void
good_elements(std::map<int, std::string> names)
{
	auto found = names.find(1);
	if (found == names.end())
		return;
	std::thread([name = found->second] { write_log(name); }).detach();
	auto [number, name] = *found;
	std::thread([name] { write_log(name); }).detach();
}

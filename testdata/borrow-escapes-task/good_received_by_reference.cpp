// What the function only received by reference or pointer lives as long as its caller says.
// expect-none
#include <functional>
#include <future>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

void write_log(const std::string &text);
void parse(std::string_view text);

struct document {
	std::string title;
	std::vector<std::string> lines;
};

void
good_references(std::string &text, const document &of)
{
	std::thread([&text] { write_log(text); }).detach();
	std::thread([&] { write_log(of.title); }).detach();
	std::thread(write_log, std::cref(text)).detach();
	std::thread([&title = of.title] { write_log(title); }).detach();
}

void
good_pointers(document *of, const char *name)
{
	std::thread([of] { write_log(of->title); }).detach();
	std::thread([first = &of->lines[0]] { write_log(*first); }).detach();
	std::thread([name] { write_log(name); }).detach();
	std::thread(write_log, std::ref(of->title)).detach();
}

void
good_views(std::string_view text, std::span<const std::string> lines)
{
	std::thread([text] { parse(text); }).detach();
	std::thread([lines] { write_log(lines.front()); }).detach();
	std::thread(parse, text.substr(1)).detach();
}

std::future<void>
good_future(const std::string &text)
{
	return std::async(std::launch::async, [&text] { write_log(text); });
}

void
good_alias(document &of)
{
	const auto &lines = of.lines;
	for (const std::string &line : lines) {
		if (line.empty())
			continue;
		const std::string *found = &line;
		std::jthread([found] { write_log(*found); }).detach();
		break;
	}
}

// A smart pointer by reference is the caller's as well.
void
good_owner(const std::unique_ptr<document> &of, const std::shared_ptr<document> &shared)
{
	std::thread([raw = of.get()] { write_log(raw->title); }).detach();
	std::thread([raw = shared.get()] { write_log(raw->title); }).detach();
}

// The object behind a pointer that a call gave.
document *current_document();
document &main_document();

void
good_found()
{
	document *current = current_document();
	document &first = main_document();
	std::thread([current] { write_log(current->title); }).detach();
	std::thread([&first] { write_log(first.title); }).detach();
}

// std::launch::deferred: the thread that asks is the thread that runs it.
// expect-none
#include <future>
#include <string>
#include <utility>

int count_words(const std::string &text);

int
good_captured(const char *file)
{
	std::string text(file);
	auto words = std::async(std::launch::deferred, [&text] { return count_words(text); });
	return words.get();
}

int
good_argument(const char *file)
{
	std::string text(file);
	auto words = std::async(std::launch::deferred, count_words, std::cref(text));
	return words.get();
}

int
good_in_branch(const char *file, bool wanted)
{
	std::string text(file);
	auto words = std::async(std::launch::deferred, [&] { return count_words(text); });
	if (!wanted)
		return 0;
	return words.get();
}

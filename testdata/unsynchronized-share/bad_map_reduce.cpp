// Word counting as it is written first: one map, a thread for each part.
#include <map>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

class WordCount {
public:
	void add(const std::string &word) { counts_[word]++; }
	size_t words() const { return counts_.size(); }

private:
	std::map<std::string, int> counts_;
};

static void count_part(WordCount &count, const std::string &part)
{
	std::istringstream in(part);
	std::string word;

	while (in >> word)
		count.add(word);
}

size_t bad_parts(const std::vector<std::string> &parts)
{
	WordCount count;
	std::vector<std::thread> threads;

	for (const std::string &part : parts)
		threads.emplace_back([&count, part] { count_part(count, part); }); // expect: unsynchronized-share "count.counts_"; expect: thread-per-item
	for (auto &thread : threads)
		thread.join();
	return count.words();
}

size_t good_partial_counts(const std::vector<std::string> &parts)
{
	std::vector<WordCount> counts(parts.size());
	std::vector<std::thread> threads;
	size_t words = 0;

	for (size_t i = 0; i < parts.size(); i++)
		threads.emplace_back([&counts, &parts, i] { count_part(counts[i], parts[i]); });
	for (auto &thread : threads)
		thread.join();
	for (const WordCount &count : counts)
		words += count.words();
	return words;
}

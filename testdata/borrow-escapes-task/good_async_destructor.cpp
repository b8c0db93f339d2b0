// The future of std::async waits in its destructor; get() and wait() wait before.
// expect-none
#include <future>
#include <map>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

int count_words(const std::string &text);
bool cancelled();

int
good_destructor(const char *file)
{
	std::string text(file);
	auto words = std::async(std::launch::async, [&text] { return count_words(text); });
	if (cancelled())
		return 0;
	return 1;
}

int
good_get(const char *file)
{
	std::string text(file);
	std::future<int> words;
	words = std::async(std::launch::async, [&text] { return count_words(text); });
	return words.get();
}

int
good_at_once(const char *file)
{
	std::string text(file);
	return std::async(std::launch::async, count_words, std::cref(text)).get();
}

void
good_wait(const char *file)
{
	std::future<int> words;
	std::string text(file);
	words = std::async(std::launch::async, [&text] { return count_words(text); });
	words.wait();
}

// Recursion that splits the work: the classic of parallel_accumulate.
template <class Iterator>
long
parallel_sum(Iterator first, Iterator last)
{
	auto length = last - first;
	if (length < 1000)
		return std::accumulate(first, last, 0L);
	Iterator middle = first + length / 2;
	auto left = std::async(std::launch::async, [&] { return parallel_sum(first, middle); });
	long right = parallel_sum(middle, last);
	return left.get() + right;
}

long
good_split(const std::vector<int> &values)
{
	return parallel_sum(values.begin(), values.end());
}

int
good_several(const char *file)
{
	std::string head(file), tail(file);
	std::vector<std::future<int>> counts;
	counts.push_back(std::async(std::launch::async, [&head] { return count_words(head); }));
	counts.push_back(std::async(std::launch::async, [&tail] { return count_words(tail); }));
	int sum = 0;
	for (auto &count : counts)
		sum += count.get();
	return sum;
}

// Declared behind: the vector waits for all of them.
void
good_vector_destructor(const char *file)
{
	std::string text(file);
	std::map<int, std::future<int>> counts;
	for (int i = 0; i < 4; i++)
		counts[i] = std::async(std::launch::async, [&text] { return count_words(text); });
}

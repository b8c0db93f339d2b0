// Boost.Thread: joined on every way, groups that are joined, values.
// expect-none
#include <boost/ref.hpp>
#include <boost/thread.hpp>

#include <memory>
#include <string>
#include <vector>

static void count_words(const std::string &text, int &words)
{
	words = static_cast<int>(text.size() / 5);
}

int good_joined(const std::string &text)
{
	int words = 0;
	boost::thread counter([&text, &words] { count_words(text, words); });

	counter.join();
	return words;
}

int good_both_ways(const std::string &text, bool log)
{
	int words = 0;
	boost::thread counter([&words, text] { words = static_cast<int>(text.size()); });

	if (log) {
		counter.join();
		return words;
	}
	counter.join();
	return -words;
}

int good_group(std::vector<int> rows)
{
	int first = 0, last = 0;
	boost::thread_group group;

	group.create_thread([&first, &rows] { first = rows.front(); });
	group.create_thread([&last, &rows] { last = rows.back(); });
	group.join_all();
	return first + last;
}

void good_detached(std::string text)
{
	boost::thread worker([text] { (void)text.size(); });

	worker.detach();
}

void good_shared_state(int rows)
{
	auto table = std::make_shared<std::vector<int>>(rows);
	boost::thread worker([table] { table->clear(); });

	worker.detach();
}

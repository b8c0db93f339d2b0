// std::launch::deferred runs on the thread that asks for the result: nothing crosses.
// expect-none
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "sendsync.h"

class NOT_SEND dictionary
{
      public:
	dictionary();
	dictionary(const dictionary &);
	bool contains(const std::string &word) const;
};

bool contains(dictionary words, const std::string &word);

bool
good_captured(dictionary words)
{
	auto known = std::async(std::launch::deferred, [words] { return words.contains("a"); });
	return known.get();
}

bool
good_argument(const dictionary &words)
{
	auto known = std::async(std::launch::deferred, contains, words, "b");
	return known.get();
}

bool
good_pointer(std::shared_ptr<dictionary> words)
{
	std::future<bool> known =
		std::async(std::launch::deferred, [=] { return words->contains("c"); });
	return known.get();
}

class lazy_report
{
      public:
	explicit lazy_report(dictionary words)
	    : text_(std::async(std::launch::deferred, [words = std::move(words)] {
		      return std::string(words.contains("d") ? "yes" : "no");
	      }))
	{
	}

	std::string text()
	{
		return text_.get();
	}

      private:
	std::future<std::string> text_;
};

// Locked and unlocked by the same thread.
size_t
good_guard(std::mutex &lock, const std::vector<int> &rows)
{
	std::unique_lock hold(lock);
	auto count = std::async(std::launch::deferred,
				[hold = std::move(hold), &rows] { return rows.size(); });
	return count.get();
}

// A parser with a memo table: parse() is const, and fills it all the same.
#include <string>
#include <thread>
#include <vector>

class grammar
{
      public:
	int match(int rule, int position) const
	{
		int &known = memo_[static_cast<size_t>(rule * 64 + position)];
		return known ? known : known = rule + position;
	}

      private:
	std::vector<std::string> rules_;
	mutable std::vector<int> memo_ = std::vector<int>(4096); // expect-note: "field 'memo_' is mutable"
};

int
bad_two_readers(const grammar &json)
{
	std::jthread other([&json] { json.match(1, 0); }); // expect: non-sync-share@23 "'json' is shared with another thread, but its type 'grammar' is not Sync"; expect-note: "the task is started here"
	return json.match(2, 0);
}

// folly: pools that are joined before what their closures borrow dies, and values that move.
// expect-none
#include <folly/executors/CPUThreadPoolExecutor.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

int good_joined(const std::vector<int> &rows)
{
	int first = 0;
	folly::CPUThreadPoolExecutor pool(2);

	pool.add([&first, &rows] { first = rows.front(); });
	pool.join();
	return first;
}

// The pool's destructor joins, and it is declared after what is borrowed.
int good_destroyed_first(std::vector<int> rows)
{
	std::vector<int> copy;
	{
		folly::CPUThreadPoolExecutor pool(2);
		pool.add([&copy, &rows] { copy = rows; });
	}
	return static_cast<int>(copy.size());
}

class indexer {
public:
	void good_moved(std::string text)
	{
		pool_.add([text = std::move(text)] { (void)text.size(); });
	}
	void good_shared(int rows)
	{
		auto table = std::make_shared<std::vector<int>>(rows);
		pool_.add([table] { table->clear(); });
	}
	void good_static()
	{
		static std::vector<int> table;
		pool_.add([] { table.clear(); });
	}

private:
	folly::CPUThreadPoolExecutor pool_{2};
};

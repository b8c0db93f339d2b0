// folly: a pool that lives on gets closures that borrow locals.
#include <folly/executors/CPUThreadPoolExecutor.h>

#include <string>
#include <vector>

class indexer {
public:
	void bad_member_pool(const std::string &name)
	{
		std::string text = name + "!";

		pool_.add([&text] { text.clear(); }); // expect: borrow-escapes-task
	}
	void bad_implicit(int rows)
	{
		std::vector<int> table(static_cast<std::size_t>(rows));

		pool_.add([&] { table.clear(); }); // expect: borrow-escapes-task
	}

private:
	folly::CPUThreadPoolExecutor pool_{2};
};

void bad_given_pool(folly::CPUThreadPoolExecutor &pool, int rows)
{
	int seen = rows;

	pool.add([&seen] { ++seen; }); // expect: borrow-escapes-task
}

// The pool is declared first, so it joins when the table is gone.
int bad_order(int rows)
{
	folly::CPUThreadPoolExecutor pool(2);
	std::vector<int> table(static_cast<std::size_t>(rows));

	pool.add([&table] { table.clear(); }); // expect: borrow-escapes-task
	return rows;
}

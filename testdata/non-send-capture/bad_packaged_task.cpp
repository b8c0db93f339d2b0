// A packaged task takes its callable along. Primary: the capture where the callable was built.
#include <future>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "sendsync.h"

// A prepared statement of a connection that is bound to its thread.
class NOT_SEND statement
{
      public:
	explicit statement(const char *sql);
	statement(const statement &);
	int execute(int parameter) const;
};

int
bad_moved_into_thread(int user)
{
	statement select("select age from users where id = ?");
	// expect-next: non-send-capture
	std::packaged_task<int()> task([select, user] { return select.execute(user); });
	std::future<int> age = task.get_future();
	std::thread worker(std::move(task)); // expect-note: ""
	worker.join();
	return age.get();
}

int
bad_argument_of_task(int user)
{
	std::packaged_task<int(statement, int)> task(
		[](statement select, int id) { return select.execute(id); });
	std::future<int> age = task.get_future();
	// expect-next: non-send-capture
	std::thread worker(std::move(task), statement("select 1"), user);
	worker.join();
	return age.get();
}

// Run here.
int
good_run_here(int user)
{
	statement select("select age from users where id = ?");
	std::packaged_task<int()> task([select, user] { return select.execute(user); });
	std::future<int> age = task.get_future();
	task();
	return age.get();
}

int
good_statement_made_there(std::vector<int> users)
{
	std::packaged_task<int()> task([users = std::move(users)] {
		statement select("select age from users where id = ?");
		int sum = 0;
		for (int user : users)
			sum += select.execute(user);
		return sum;
	});
	std::future<int> age = task.get_future();
	std::thread worker(std::move(task));
	worker.join();
	return age.get();
}

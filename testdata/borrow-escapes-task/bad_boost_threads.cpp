// Boost.Thread: its destructor detaches, and what the closure borrowed is gone.
#include <boost/thread.hpp>

#include <string>
#include <vector>

void bad_destroyed(int count)
{
	std::vector<int> rows(static_cast<std::size_t>(count));
	boost::thread worker([&rows] { rows.clear(); }); // expect: borrow-escapes-task
}

void bad_detached(const std::string &name)
{
	std::string text = name + "\n";
	boost::thread worker([&] { text.clear(); }); // expect: borrow-escapes-task

	worker.detach();
}

int bad_early_return(bool quick)
{
	int result = 0;
	boost::thread worker([&result] { result = 3; }); // expect: borrow-escapes-task

	if (quick)
		return 0;
	worker.join();
	return result;
}

boost::thread bad_returned(int rows)
{
	int seen = rows;
	boost::thread worker([&seen] { ++seen; }); // expect: borrow-escapes-task

	return worker;
}

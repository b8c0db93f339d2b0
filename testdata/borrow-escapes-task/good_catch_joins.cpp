// Exceptions: the handler joins, then goes on or throws again.
// expect-none
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

void index_rows(std::vector<int> &rows);
void check(const std::vector<int> &rows);
void log_error(const char *what);

void
good_rethrown(std::vector<int> input)
{
	std::vector<int> rows(10);
	std::thread indexer([&rows] { index_rows(rows); });
	try {
		check(input);
	} catch (...) {
		indexer.join();
		throw;
	}
	indexer.join();
}

bool
good_handled(std::vector<int> input)
{
	std::vector<int> rows(10);
	bool fine = true;
	std::thread indexer([&rows] { index_rows(rows); });
	try {
		check(input);
		if (input.empty())
			throw std::invalid_argument("no input");
	} catch (const std::exception &error) {
		log_error(error.what());
		fine = false;
	}
	indexer.join();
	return fine;
}

// A jthread joins on the way out, whatever happens.
bool
good_jthread_in_try(std::vector<int> input)
{
	std::vector<int> rows(10);
	try {
		std::jthread indexer([&rows] { index_rows(rows); });
		check(input);
	} catch (const std::exception &error) {
		log_error(error.what());
		return false;
	}
	return true;
}

// The try is within the task.
void
good_try_in_task()
{
	std::vector<int> rows(10);
	std::thread indexer([&rows] {
		try {
			index_rows(rows);
		} catch (const std::exception &error) {
			log_error(error.what());
		}
	});
	indexer.join();
}

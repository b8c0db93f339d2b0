#include "pool.hpp"
#include "task.hpp"

// Writes lines from the network into the database.
task
audit(connection &to)
{
	dbc_begin(to.session());
	for (int i = 0; i < 100; i++) {
		std::string line = co_await next_line();
		statement(to.session(), ("insert " + line).c_str());
	}
	dbc_commit(to.session());
}

#include "pool.hpp"

#include <thread>

void print(const std::string &row);

bool
statement::next(std::string &row)
{
	char bytes[512];

	if (!dbc_next(rows_, bytes, sizeof bytes))
		return false;
	row = bytes;
	return true;
}

bool
connection::is_alive()
{
	char row[8];

	probe_ = dbc_query(session_, "select 1");
	bool alive = dbc_next(probe_, row, sizeof row) != 0;
	dbc_end(std::exchange(probe_, nullptr));
	return alive;
}

static void
print_all(statement &rows)
{
	std::string row;

	while (rows.next(row))
		print(row);
}

// The rows of a query, printed by a thread of their own.
void
print_later(const connection &from, const char *sql)
{
	statement rows(from.session(), sql);
	std::thread printer([rows = std::move(rows)]() mutable { print_all(rows); });

	printer.join();
}

void
print_if(const connection &from, const char *sql, bool wanted)
{
	slot<statement> rows;

	if (wanted)
		rows.fill(from.session(), sql);
	std::thread printer([rows = std::move(rows), wanted]() mutable {
		if (wanted)
			print_all(*rows.get());
	});
	printer.join();
}

// Opens a connection here and lets another thread use it.
void
warm_up(const char *where)
{
	connection fresh(where);
	std::thread user([fresh = std::move(fresh)]() mutable { fresh.is_alive(); });

	user.join();
}

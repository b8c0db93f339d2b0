// Connections that are kept open, and the results of queries.
#ifndef POOL_HPP
#define POOL_HPP

#include <mutex>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include "dbc.h"

// A query that is being read.
class statement
{
      public:
	statement(dbc_session session, const char *sql) : rows_(dbc_query(session, sql))
	{
	}
	statement(statement &&from) noexcept : rows_(std::exchange(from.rows_, nullptr))
	{
	}
	~statement()
	{
		if (rows_)
			dbc_end(rows_);
	}
	bool next(std::string &row);

      private:
	dbc_cursor rows_;
};

// A session that belongs to whoever holds it. The cursor for "is it alive?" is closed before the
// connection changes hands.
class connection
{
      public:
	explicit connection(const char *where) : session_(dbc_open(where))
	{
	}
	connection(connection &&from) noexcept
	    : session_(std::exchange(from.session_, nullptr)), probe_(nullptr)
	{
	}
	~connection()
	{
		if (session_)
			dbc_close(session_);
	}
	bool is_alive();
	dbc_session session() const
	{
		return session_;
	}

      private:
	dbc_session session_;
	dbc_cursor probe_ = nullptr;
};

// Room for a value that is made later.
template <class T> class slot
{
      public:
	slot() = default;
	slot(slot &&from) : full_(std::exchange(from.full_, false))
	{
		if (full_)
			new (room_) T(std::move(*from.get()));
	}
	~slot()
	{
		if (full_)
			get()->~T();
	}
	template <class... As> void fill(As &&...arguments)
	{
		new (room_) T(std::forward<As>(arguments)...);
		full_ = true;
	}
	T *get()
	{
		return reinterpret_cast<T *>(room_);
	}

      private:
	alignas(T) unsigned char room_[sizeof(T)];
	bool full_ = false;
};

#endif

// Templates that say on what it depends, used with what travels.
// expect-none
#include <atomic>
#include <future>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "sendsync.h"

struct NOT_SEND scratch {
	char *next = nullptr;
};

template <class T> class SEND_IF(T) SYNC_IF(T) counted
{
      public:
	explicit counted(T value);
	counted(const counted &);
	~counted();
	const T &operator*() const;

      private:
	T *value_;
	scratch *pool_;
	std::atomic<long> *count_;
};

// Only the value matters: the scratch memory of an arena is not used after the arena was sent.
template <class Value, class Arena> class SEND_IF(Value) row
{
      public:
	explicit row(Value value);
	row(const row &);
	const Value &value() const;

      private:
	Value value_;
	Arena arena_;
};

template <class... Columns> class SEND_IF(Columns) record
{
      public:
	explicit record(Columns... columns);
	record(const record &);
	size_t size() const;

      private:
	scratch *columns_;
};

size_t
good_value(counted<std::string> name)
{
	auto size = std::async(std::launch::async, [name] { return (*name).size(); });
	return size.get();
}

size_t
good_nested(std::vector<counted<counted<int>>> numbers)
{
	auto size = std::async(std::launch::async,
			       [numbers = std::move(numbers)] { return numbers.size(); });
	return size.get();
}

int
good_other_parameter(row<int, scratch> first)
{
	auto value = std::async(std::launch::async, [=] { return first.value(); });
	return value.get();
}

size_t
good_pack(record<int, std::string, double> line)
{
	auto size = std::async(std::launch::async, &record<int, std::string, double>::size, line);
	return size.get();
}

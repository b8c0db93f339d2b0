// SEND_IF: a template that travels when its parameters do.
#include <atomic>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "sendsync.h"

struct NOT_SEND brush {
	int width = 1;
};

// Counted with atomics: as its element, so the pointer.
template <class T> class SEND_IF(T) handle // expect-note: "brush"
{
      public:
	explicit handle(T *object);
	handle(const handle &other);
	~handle();
	T *operator->() const;

      private:
	T *object_;
	std::atomic<int> *count_;
};

// Its allocator does not matter.
template <class Key, class Value, class Allocator> class SEND_IF(Key, Value) table
{
      public:
	table(const table &);
	size_t size() const;

      private:
	struct slot;
	slot *slots_;
};

struct NOT_SEND arena {
	char *next;
};

int
bad_handle(handle<brush> pen)
{
	int width = 0;
	std::thread worker([pen, &width] { width = pen->width; }); // expect: non-send-capture
	worker.join();
	return width;
}

int
bad_handle_of_handle(handle<handle<brush>> pen)
{
	int width = 0;
	// expect-next: non-send-capture
	std::thread worker([pen, &width] { width = (*pen.operator->())->width; });
	worker.join();
	return width;
}

size_t
bad_second_parameter(table<std::string, std::vector<brush>, std::allocator<char>> named)
{
	size_t size = 0;
	std::thread worker([named, &size] { size = named.size(); }); // expect: non-send-capture
	worker.join();
	return size;
}

size_t
good_parameters(handle<std::string> name, table<int, std::string, arena> lines)
{
	size_t size = 0;
	std::thread worker([name, lines, &size] { size = name->size() + lines.size(); });
	worker.join();
	return size;
}

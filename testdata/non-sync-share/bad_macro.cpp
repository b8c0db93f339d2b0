// From a macro: where the macro is used.
#include <thread>

#define RUN_BESIDE(name, ...) std::jthread name([&] { __VA_ARGS__; })

struct lexer {
	int next() const
	{
		return ++position;
	}
	mutable int position = 0;
};

void
bad_macro(const lexer &of)
{
	RUN_BESIDE(worker, of.next()); // expect: non-sync-share
}

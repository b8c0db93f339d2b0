// Globals and statics are captured by nobody.
// expect-none
#include <thread>

struct memo {
	int get() const
	{
		return last = 1;
	}
	mutable int last = 0;
};

memo table;

int
good_global()
{
	static memo own;
	std::jthread worker([&] {
		table.get();
		own.get();
	});
	return 0;
}

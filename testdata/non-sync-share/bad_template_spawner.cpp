// A template that shares its argument: reported for the instantiations that are wrong.
#include <string>
#include <thread>

struct memo {
	int get() const
	{
		return last = 1;
	}
	mutable int last = 0;
};

template <class T>
int
run_beside(const T &object)
{
	std::jthread worker([&object] { (void)sizeof object; }); // expect: non-sync-share "'memo'"
	return 0;
}

int
start(const memo &table, const std::string &name)
{
	run_beside(name);
	return run_beside(table); // expect-note: "in the instantiation"
}

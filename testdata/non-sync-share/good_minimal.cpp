// options: --strictness minimal
// At `minimal` an unguarded mutable field is no cause.
// expect-none
#include <memory>
#include <thread>

struct memo {
	int get() const
	{
		return last = 1;
	}
	mutable int last = 0;
};

void
good_any(const memo &table, std::shared_ptr<memo> other)
{
	std::jthread worker([&table, other] { table.get() + other->get(); });
}

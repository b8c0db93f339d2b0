// A reference to a pointer, and to an owner: what they lead to is shared as well.
#include <memory>
#include <thread>

struct page_table {
	int walk(int address) const
	{
		return last = address;
	}
	mutable int last = 0;
};

void
bad_pointer(const page_table *table)
{
	std::jthread walker([&table] { table->walk(1); }); // expect: non-sync-share
}

void
bad_owner(std::unique_ptr<page_table> table)
{
	std::jthread walker([&table] { table->walk(2); }); // expect: non-sync-share
}

void
bad_shared_owner(std::shared_ptr<page_table> table)
{
	std::jthread walker([&] { table->walk(3); }); // expect: non-sync-share
}

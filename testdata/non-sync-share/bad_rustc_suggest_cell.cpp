// rustc suggest-cell, suggest-once-cell: the help names what to use instead, from the model of the
// type that is the cause.
#include <thread>

namespace seastar
{
template <class T> class lw_shared_ptr // its model says: use a foreign_ptr around it, or a copy
{
      public:
	T *operator->() const;
};
} // namespace seastar

struct rows {
	int count = 0;
};
struct node {
	seastar::lw_shared_ptr<rows> table; // expect-note: "field 'table'"
};

void
bad_shared(const node &of)
{
	std::jthread reader([&of] { (void)of.table->count; }); // expect: non-sync-share
}

// rustc arc-with-cell: Arc<Cell> and Arc<RefCell>; each note chain ends at the cell.
#include <memory>
#include <thread>

struct ref_cell {
	int borrow() const
	{
		return ++borrows;
	}
	mutable int borrows = 0; // expect-note: "'borrows' is mutable"
};
struct foo {
	std::unique_ptr<ref_cell> inner; // expect-note: "field 'inner'"
};

void
bad_arc(std::shared_ptr<foo> of)
{
	std::jthread t([of] { of->inner->borrow(); }); // expect: non-sync-share "shares a 'foo'"
}

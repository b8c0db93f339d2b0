// A raw pointer by value is sent, and Send is all that is asked of what it leads to.
// expect-none
#include <thread>

struct tokenizer {
	int next() const
	{
		return ++position;
	}
	mutable int position = 0;
};
struct work {
	const tokenizer *of;
	int count;
};

void run(const tokenizer *of, int count);

void
good_pointers(const tokenizer *of)
{
	std::jthread captured([of] { of->next(); });
	std::jthread given(run, of, 2);
	work all{of, 3};
	std::jthread inside([all] { all.of->next(); });
}

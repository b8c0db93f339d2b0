// Each task is judged by what it gets itself: the outer one a reference, the inner one too.
#include <thread>

struct history {
	int find(int key) const
	{
		return last = key;
	}
	mutable int last = 0;
};

void
bad_both(const history &of)
{
	std::jthread outer([&of] { // expect: non-sync-share
		std::jthread inner([&of] { of.find(1); }); // expect: non-sync-share
		of.find(2);
	});
}

// The reference is in a closure that is sent whole: non-send-capture's.
void
bad_inside(const history &of)
{
	auto find = [&of] { of.find(3); };
	std::jthread worker([find] { find(); }); // expect: non-send-capture
}

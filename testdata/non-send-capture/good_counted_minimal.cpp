// options: --strictness minimal
// At minimal nothing is inferred: only annotations and models are root causes.
// expect-none
#include <thread>

struct node {
	int users = 1;
};

class handle {
public:
	explicit handle(node *n) : node_(n) {}
	handle(const handle &other) : node_(other.node_) { ++node_->users; }
	handle &operator=(const handle &) = delete;
	~handle()
	{
		if (--node_->users == 0)
			delete node_;
	}

private:
	node *node_;
};

void good_unannotated(handle h)
{
	std::thread worker([h] { (void)h; });
	worker.join();
}

// A Rc-like handle, inferred from its copies: shared by reference its count is changed by two.
#include <thread>

struct block {
	int uses = 1;
	char bytes[64];
};

class rope
{
      public:
	rope() : block_(new block)
	{
	}
	rope(const rope &other) : block_(other.block_)
	{
		++block_->uses; // expect-note: "inferred"
	}
	rope &operator=(const rope &) = delete;
	~rope()
	{
		if (--block_->uses == 0)
			delete block_;
	}
	const char *text() const
	{
		return block_->bytes;
	}

      private:
	block *block_;
};

void
bad_shared(const rope &line)
{
	std::jthread printer([&line] { // expect: non-sync-share
		rope copy = line;
		(void)copy.text();
	});
}

void
bad_sent(const rope &line)
{
	std::jthread printer([line] { (void)line.text(); }); // expect: non-send-capture
}

// In destructors, operators, static functions, initializers of members: places where it hides.
#include <functional>
#include <future>
#include <memory>
#include <string>

void flush(const std::string &name);

class journal {
public:
	explicit journal(std::string name) : name_(std::move(name)), ready_((std::async(flush, name_), true)) // expect: discarded-future
	{
	}
	~journal()
	{
		if (ready_)
			std::async(std::launch::async, flush, name_); // expect: discarded-future
	}
	journal &operator<<(const std::string &line)
	{
		(void)std::async(std::launch::async, flush, line); // expect: discarded-future
		return *this;
	}
	static void sync_all() noexcept
	{
		std::async(std::launch::async, [] { flush("all"); }); // expect: discarded-future
	}

private:
	std::string name_;
	bool ready_;
};

struct deleter {
	void operator()(journal *journal) const
	{
		std::async(std::launch::async, flush, "deleted"); // expect: discarded-future
		delete journal;
	}
};

void run()
{
	std::unique_ptr<journal, deleter> one(new journal("one"));

	*one << "first"
	     << "second";
	journal::sync_all();
}

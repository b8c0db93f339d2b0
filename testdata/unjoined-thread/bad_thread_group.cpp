// A wrapper without a destructor that joins; the one beside it has one.
#include <cstddef>
#include <functional>
#include <thread>
#include <utility>
#include <vector>

void work(std::size_t index);
bool ready();

struct bare_group {
	std::vector<std::thread> threads;

	void join_all()
	{
		for (std::thread &thread : threads)
			thread.join();
	}
};

class joining_group {
public:
	joining_group() = default;
	joining_group(const joining_group &) = delete;
	joining_group &operator=(const joining_group &) = delete;
	~joining_group()
	{
		for (std::thread &thread : threads_)
			if (thread.joinable())
				thread.join();
	}
	void add(std::thread thread) { threads_.push_back(std::move(thread)); }

private:
	std::vector<std::thread> threads_;
};

int bad_bare(std::size_t count)
{
	bare_group group; // expect: unjoined-thread

	for (std::size_t i = 0; i < count; i++)
		group.threads.emplace_back(work, i);
	if (!ready())
		return -1;
	group.join_all();
	return 0;
}

int good_bare(std::size_t count)
{
	bare_group group;

	for (std::size_t i = 0; i < count; i++)
		group.threads.emplace_back(work, i);
	group.join_all();
	return 0;
}

int good_joining(std::size_t count)
{
	joining_group group;

	for (std::size_t i = 0; i < count; i++)
		group.add(std::thread(work, i));
	if (!ready())
		return -1;
	return 0;
}

// Threads and pools of libraries: some wait in their destructors, some do not.
#include <string>

#include <Poco/Event.h>
#include <Poco/Thread.h>
#include <kj/thread.h>
#include <llvm/Support/ThreadPool.h>
#include <oneapi/tbb.h>

int bad_poco()
{
	int lines = 0;
	Poco::Thread reader;

	reader.startFunc([&lines] { lines++; }); // expect: borrow-escapes-task; expect: unsynchronized-share
	return lines;
}

void bad_arena(tbb::task_arena &arena)
{
	std::string name = "frame";

	arena.enqueue([&name] { name += "!"; }); // expect: borrow-escapes-task
}

int bad_kj()
{
	int lines = 0;
	kj::Thread reader([&lines] { lines++; }); // expect: borrow-escapes-task

	reader.detach();
	return 0;
}

int good_poco()
{
	int lines = 0;
	Poco::Thread reader;

	reader.startFunc([&lines] { lines++; });
	reader.join();
	return lines;
}

void good_kj()
{
	int lines = 0;
	kj::Thread reader([&lines] { lines++; });
}

int good_group()
{
	int sum = 0;
	tbb::task_group group;

	group.run([&sum] { sum++; });
	group.wait();
	tbb::parallel_for(0, 10, [&sum](int) { (void)sum; });
	return sum;
}

int good_pool()
{
	int sum = 0;
	llvm::StdThreadPool pool;

	pool.async([&sum] { sum++; });
	pool.wait();
	return sum;
}

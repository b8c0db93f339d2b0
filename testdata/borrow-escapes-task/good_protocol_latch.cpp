// Detached, but the spawner waits for what the task signals last: a latch, a barrier, a semaphore.
// expect-none
#include <barrier>
#include <latch>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

void crunch(std::vector<int> &rows, int part);

void
good_latch()
{
	std::vector<int> rows(100);
	std::latch done(4);
	for (int part = 0; part < 4; part++) {
		std::thread([&rows, &done, part] {
			crunch(rows, part);
			done.count_down();
		}).detach();
	}
	done.wait();
}

void
good_semaphore()
{
	std::vector<int> rows(100);
	std::binary_semaphore done(0);
	std::thread worker([&] {
		crunch(rows, 0);
		done.release();
	});
	worker.detach();
	done.acquire();
}

void
good_barrier()
{
	std::vector<int> rows(100);
	std::barrier<> both(2);
	std::thread([&] {
		crunch(rows, 0);
		both.arrive_and_drop();
	}).detach();
	both.arrive_and_wait();
}

// By pointer, and within an object.
struct work {
	std::vector<int> rows;
	std::latch done{1};
};

static void
run(work *what)
{
	crunch(what->rows, 0);
	what->done.count_down();
}

void
good_in_struct()
{
	work own{std::vector<int>(100)};
	std::thread(run, &own).detach();
	own.done.wait();
}

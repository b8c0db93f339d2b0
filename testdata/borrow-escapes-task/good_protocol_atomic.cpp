// Detached, but the spawner spins on an atomic that the task sets, or waits for it to change.
// expect-none
#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

void crunch(std::vector<int> &rows);

void
good_spin()
{
	std::vector<int> rows(100);
	std::atomic<bool> done{false};
	std::thread([&rows, &done] {
		crunch(rows);
		done.store(true, std::memory_order_release);
	}).detach();
	while (!done.load(std::memory_order_acquire))
		std::this_thread::yield();
}

void
good_spin_on_conversion()
{
	std::vector<int> rows(100);
	std::atomic<bool> done{false};
	std::thread([&] {
		crunch(rows);
		done = true;
	}).detach();
	while (!done) {
	}
}

void
good_atomic_wait()
{
	std::vector<int> rows(100);
	std::atomic<int> left{2};
	for (int part = 0; part < 2; part++) {
		std::thread([&rows, &left] {
			crunch(rows);
			left--;
			left.notify_one();
		}).detach();
	}
	for (int now = left; now > 0; now = left)
		left.wait(now);
}

void
good_flag_wait()
{
	std::vector<int> rows(100);
	std::atomic_flag done;
	std::thread worker([&rows, &done] {
		crunch(rows);
		done.test_and_set();
		done.notify_all();
	});
	worker.detach();
	done.wait(false);
}

void
good_patient_spin()
{
	std::vector<int> rows(100);
	std::atomic<int> running{1};
	std::thread([&rows, &running] {
		crunch(rows);
		running.fetch_sub(1);
	}).detach();
	while (running.load() != 0)
		std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

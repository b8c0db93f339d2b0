// A shared_ptr is copied; what it points to is not.
#include <memory>
#include <thread>

struct Progress {
	int percent = 0;
	bool finished = false;
};

int bad_shared_state()
{
	auto progress = std::make_shared<Progress>();
	std::thread worker([progress] { // expect: unsynchronized-share "percent"
		for (int i = 0; i <= 100; i++)
			progress->percent = i;
	});
	int seen = progress->percent;

	worker.join();
	return seen;
}

int bad_raw_pointer()
{
	auto owner = std::make_unique<Progress>();
	Progress *progress = owner.get();
	std::thread worker([progress] { progress->percent = 7; }); // expect: unsynchronized-share

	progress->percent = 8;
	worker.join();
	return owner->percent;
}

int bad_address_capture()
{
	int level = 0;
	std::thread worker([out = &level] { *out = 1; }); // expect: unsynchronized-share "'level'"

	level++;
	worker.join();
	return level;
}

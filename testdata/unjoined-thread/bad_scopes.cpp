// break, continue, goto and switch leave the scope of a handle; lambdas and templates have scopes
// of their own.
#include <functional>
#include <string>
#include <thread>

void poll_forever();
bool ready();

void bad_break(int rounds)
{
	for (int i = 0; i < rounds; i++) {
		std::thread worker(poll_forever); // expect: unjoined-thread

		if (!ready())
			break;
		worker.join();
	}
}

void bad_continue(int rounds)
{
	for (int i = 0; i < rounds; i++) {
		std::thread worker(poll_forever); // expect: unjoined-thread

		if (ready())
			continue;
		worker.join();
	}
}

void bad_goto()
{
	{
		std::thread worker(poll_forever); // expect: unjoined-thread

		if (!ready())
			goto out;
		worker.join();
	}
	ready();
out:
	return;
}

int bad_switch(int what)
{
	std::thread worker(poll_forever); // expect: unjoined-thread

	switch (what) {
	case 0:
		worker.detach();
		break;
	case 1:
		worker.join();
		break;
	case 2:
		return 2;
	}
	return 0;
}

std::function<bool()> bad_in_lambda()
{
	return [] {
		std::thread worker(poll_forever); // expect: unjoined-thread

		if (!ready())
			return false;
		worker.join();
		return true;
	};
}

template <class Work> bool run_beside(Work work)
{
	std::thread worker(work); // expect: unjoined-thread

	if (!ready())
		return false;
	worker.join();
	return true;
}

bool bad_template()
{
	return run_beside(poll_forever);
}

struct job {
	job()
	{
		std::thread worker(poll_forever); // expect: unjoined-thread

		if (ready())
			worker.join();
	}
};

void bad_inner()
{
	if (ready()) {
		std::thread worker(poll_forever); // expect: unjoined-thread
	}
	ready();
}

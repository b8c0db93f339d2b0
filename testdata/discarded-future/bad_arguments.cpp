#include <future>
#include <string>
#include <vector>

#include <functional>
#include <memory>

struct job {
	int id;
	void run()
	{
		++id;
	}
};
void bad_member(std::shared_ptr<job> work)
{
	(void)std::async(std::launch::async, &job::run, work);            // expect: discarded-future
	(void)std::async(std::launch::async, std::bind(&job::run, work)); // expect: discarded-future
}
void bad_function(std::function<void()> work)
{
	(void)std::async(work); // expect: discarded-future
}

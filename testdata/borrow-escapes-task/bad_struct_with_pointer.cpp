// A struct by value that holds a pointer, a reference or a view of a local.
#include <functional>
#include <future>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <tuple>
#include <utility>
#include <vector>

struct job {
	int number;
	std::vector<int> *results;
};

struct request {
	std::string_view path;
	int retries = 0;
};

struct worker {
	const std::string &name;

	void operator()() const;
};

void run(job what);
void send(request what);

void
bad_pointer(int number)
{
	std::vector<int> results;
	job work{number, &results};
	std::thread(run, work).detach(); // expect: borrow-escapes-task@19
}

void
bad_pointer_in_place(int number)
{
	std::vector<int> results;
	std::thread(run, job{number, &results}).detach(); // expect: borrow-escapes-task
}

void
bad_captured(int number)
{
	std::vector<int> results;
	job work{number, nullptr};
	work.results = &results;
	std::thread([work] { run(work); }).detach(); // expect: borrow-escapes-task@15
}

void
bad_view(int number)
{
	std::string path = "/items/" + std::to_string(number);
	request get{.path = path, .retries = 3};
	std::thread([get] { send(get); }).detach(); // todo: borrow-escapes-task
}

void
bad_callable_object(int number)
{
	std::string name = "worker " + std::to_string(number);
	std::thread(worker{name}).detach(); // todo: borrow-escapes-task
}

void
bad_tuple()
{
	std::vector<int> results;
	auto packed = std::make_tuple(3, &results);
	// expect-next: borrow-escapes-task
	std::thread([packed] { std::get<1>(packed)->clear(); }).detach();
}

void
bad_pair()
{
	std::string name = "pair";
	std::pair<int, const std::string *> packed(1, &name);
	// expect-next: borrow-escapes-task
	std::thread([packed] { std::puts(packed.second->c_str()); }).detach();
}

void
good_pointer_to_heap(int number)
{
	auto *results = new std::vector<int>();
	job work{number, results};
	std::thread(run, work).detach();
}

void
good_pointer_joined(int number)
{
	std::vector<int> results;
	job work{number, &results};
	std::thread runner(run, work);
	runner.join();
}

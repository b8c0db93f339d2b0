// `this`: how long the object lives is not this function's to know.
// expect-none
#include <atomic>
#include <coroutine>
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void write_log(const std::string &text);

class server : public std::enable_shared_from_this<server>
{
      public:
	void good_explicit()
	{
		std::thread([this] { run(); }).detach();
	}

	void good_by_default()
	{
		std::thread([&] { run(); }).detach();
		std::thread([=, this] { run(); }).detach();
	}

	void good_member_function()
	{
		std::thread(&server::run, this).detach();
		worker_ = std::thread(&server::run, this);
	}

	void good_member_by_reference()
	{
		std::thread([&name = name_] { write_log(name); }).detach();
		std::thread(write_log, std::cref(name_)).detach();
		std::thread([text = name_.c_str()] { write_log(text); }).detach();
	}

	std::future<void> good_async()
	{
		return std::async(std::launch::async, [this] { run(); });
	}

	void good_shared_from_this()
	{
		std::thread([self = shared_from_this()] { self->run(); }).detach();
	}

	void good_bound()
	{
		std::function<void()> job = std::bind(&server::run, this);
		std::thread(std::move(job)).detach();
	}

	void good_container()
	{
		for (int i = 0; i < 4; i++)
			workers_.emplace_back([this, i] { write_log(name_ + std::to_string(i)); });
	}

	void good_copy_of_object()
	{
		std::thread([text = name_] { write_log(text); }).detach();
	}

      private:
	void run();
	std::string name_;
	std::thread worker_;
	std::vector<std::thread> workers_;
};

// The awaiter lives in the frame of the coroutine that it suspends, until it is resumed.
class in_new_thread
{
      public:
	explicit in_new_thread(std::function<int()> work) : work_(std::move(work))
	{
	}
	bool await_ready() const noexcept
	{
		return false;
	}
	void await_suspend(std::coroutine_handle<> waiting)
	{
		std::thread([this, waiting]() mutable {
			result_ = work_();
			waiting.resume();
		}).detach();
	}
	int await_resume() const
	{
		return result_;
	}

      private:
	std::function<int()> work_;
	int result_ = 0;
};

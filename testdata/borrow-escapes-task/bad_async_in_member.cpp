// Futures of std::async that live on: in a member, a container, an object that is returned.
#include <chrono>
#include <future>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

struct thumbnail {
	int width = 0;
};

thumbnail render(const std::string &path, int width);

class gallery
{
      public:
	void bad_member(const char *name)
	{
		std::string path = folder_ + name;
		// expect-next: borrow-escapes-task
		current_ = std::async(std::launch::async, [&path] { return render(path, 80); });
	}

	void bad_container(const char *name)
	{
		std::string path = folder_ + name;
		// expect-next: borrow-escapes-task
		pending_.push_back(std::async(std::launch::async, render, std::cref(path), 80));
	}

	void bad_moved(const char *name)
	{
		std::string path = folder_ + name;
		// expect-next: borrow-escapes-task
		auto shown = std::async([&path] { return render(path, 80); });
		if (shown.wait_for(std::chrono::milliseconds(1)) == std::future_status::ready)
			current_ = std::move(shown);
		else
			pending_.push_back(std::move(shown));
	}

	void bad_map(const std::string &name)
	{
		int size = static_cast<int>(name.size());
		auto &slot = by_name_[name];
		// expect-next: borrow-escapes-task
		slot = std::async(std::launch::async, [name, &size] { return render(name, size); });
	}

	// The member's thread reads the object, which holds the future.
	void good_own_member()
	{
		current_ = std::async(std::launch::async, [this] { return render(folder_, 80); });
	}

	thumbnail good_waited(const char *name)
	{
		std::string path = folder_ + name;
		current_ = std::async(std::launch::async, [&path] { return render(path, 80); });
		return current_.get();
	}

      private:
	std::string folder_ = "/srv/";
	std::future<thumbnail> current_;
	std::vector<std::future<thumbnail>> pending_;
	std::map<std::string, std::future<thumbnail>> by_name_;
};

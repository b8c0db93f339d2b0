// What does not travel is used next to tasks, and in callables that run here.
// expect-none
#include <algorithm>
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "sendsync.h"

class NOT_SEND view
{
      public:
	view();
	view(const view &);
	~view();
	std::string title() const;
	int order() const;
	void show(const std::string &text) const;
};

std::string load(const std::string &name);

// Only the title goes there, only the text comes back.
void
good_result_comes_back(view main_view)
{
	auto text =
		std::async(std::launch::async, [title = main_view.title()] { return load(title); });
	main_view.show(text.get());
}

void
good_argument_of_argument(view main_view)
{
	auto text = std::async(std::launch::async, load, main_view.title());
	main_view.show(text.get());
}

// Callables that this thread runs.
void
good_callbacks(std::vector<view> views, view main_view)
{
	std::sort(views.begin(), views.end(),
		  [](const view &left, const view &right) { return left.order() < right.order(); });
	std::for_each(views.begin(), views.end(),
		      [main_view](const view &each) { main_view.show(each.title()); });
	std::function<void()> last = [main_view] { main_view.show("done"); };
	last();
}

// Kept for later, by this thread.
class toolbar
{
      public:
	void on_click(const std::string &name, std::function<void()> action)
	{
		actions_[name] = std::move(action);
	}

	void good_registered(view main_view)
	{
		on_click("reload", [main_view] { main_view.show("reloading"); });
		std::jthread log([] { std::puts("registered"); });
	}

      private:
	std::map<std::string, std::function<void()>> actions_;
};

// Born and buried within the task.
void
good_lives_there(std::vector<std::string> names)
{
	std::thread worker([names = std::move(names)] {
		view own;
		auto show = [own](const std::string &text) { own.show(text); };
		for (const std::string &name : names)
			show(load(name));
	});
	worker.join();
}

// Its size and its type are not it.
void
good_unevaluated(view main_view)
{
	std::thread worker([size = sizeof(main_view)] {
		using other = decltype(view().title());
		std::printf("%zu %zu\n", size, sizeof(other));
	});
	worker.join();
	main_view.show("done");
}

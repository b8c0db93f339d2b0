// Callbacks of a user interface that mean not to block it.
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <utility>
#include <vector>

class button {
public:
	void on_click(std::function<void()> handler) { handlers_.push_back(std::move(handler)); }

private:
	std::vector<std::function<void()>> handlers_;
};

struct document {
	std::string text;
	void save() const;
};

class window {
public:
	explicit window(std::shared_ptr<document> document) : document_(std::move(document))
	{
		save_.on_click([shared = document_] {
			std::async(std::launch::async, [shared] { shared->save(); }); // expect: discarded-future
		});
		print_.on_click([this] { print(); });
	}

private:
	void print()
	{
		auto copy = *document_;

		(void)std::async(std::launch::async, [copy = std::move(copy)] { copy.save(); }); // expect: discarded-future
	}

	std::shared_ptr<document> document_;
	button save_, print_;
};

int main()
{
	window main_window(std::make_shared<document>());
}

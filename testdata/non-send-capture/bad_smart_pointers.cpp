// Smart pointers to what belongs to one thread.
#include <future>
#include <memory>
#include <string>
#include <thread>
#include <utility>

#include "sendsync.h"

// A node of the page's tree: reference counted and walked by the main thread alone.
class NOT_SEND_BECAUSE("only the main thread walks the tree") dom_node // expect-note: "main thread"
{
      public:
	virtual ~dom_node();
	virtual std::string text() const;
	void set_text(std::string text);
};

class dom_element : public dom_node // expect-note: "dom_node"
{
      public:
	std::string text() const override;
};

void layout(std::unique_ptr<dom_node> root);
std::string text_of(std::shared_ptr<const dom_node> of);

void
bad_unique()
{
	auto root = std::make_unique<dom_node>();
	// expect-next: non-send-capture
	std::thread worker([root = std::move(root)] { root->set_text("ready"); });
	worker.join();
}

void
bad_unique_argument()
{
	auto root = std::make_unique<dom_node>();
	std::thread worker(layout, std::move(root)); // expect: non-send-capture
	worker.join();
}

void
bad_derived()
{
	auto button = std::make_unique<dom_element>();
	std::thread worker(layout, std::move(button)); // expect: non-send-capture
	worker.join();
}

std::string
bad_shared(std::shared_ptr<dom_node> node)
{
	// expect-next: non-send-capture
	auto text = std::async(std::launch::async, [node] { return node->text(); });
	return text.get();
}

std::string
bad_shared_argument(const std::shared_ptr<dom_node> &node)
{
	auto text = std::async(std::launch::async, text_of, node); // expect: non-send-capture
	return text.get();
}

std::string
bad_weak(const std::shared_ptr<dom_node> &node)
{
	std::weak_ptr<dom_node> seen = node;
	// expect-next: non-send-capture
	auto text = std::async(std::launch::async, [seen]() -> std::string {
		if (auto alive = seen.lock())
			return alive->text();
		return {};
	});
	return text.get();
}

std::string
bad_array(int count)
{
	auto nodes = std::make_unique<dom_element[]>(static_cast<size_t>(count));
	// expect-next: non-send-capture
	auto text = std::async(std::launch::async, [n = std::move(nodes)] { return n[0].text(); });
	return text.get();
}

std::string
good_text(std::shared_ptr<dom_node> node)
{
	auto text = std::make_shared<const std::string>(node->text());
	auto upper = std::async(std::launch::async, [text] { return *text + "!"; });
	return upper.get();
}

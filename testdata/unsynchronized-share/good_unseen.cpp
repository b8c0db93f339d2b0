// What nobody can see says nothing: functions without a body, pointers that change, virtual calls.
// expect-none
#include <memory>
#include <string>
#include <thread>
#include <vector>

struct Parser;
void feed(Parser &parser, const std::string &text);
void configure(Parser &parser);
Parser &parser_of(int id);

void good_by_reference(Parser &parser, const std::string &text)
{
	std::thread worker([&parser, &text] { feed(parser, text); });

	configure(parser);
	worker.join();
}

class Codec {
public:
	void encode(int value);
	virtual void reset();
	int last() const;

private:
	int last_ = 0;
};

int good_opaque_class(Codec &codec)
{
	std::thread worker([&codec] {
		codec.encode(3);
		codec.reset();
	});

	codec.encode(4);
	worker.join();
	return codec.last();
}

void good_result()
{
	std::thread worker([] { configure(parser_of(1)); });

	configure(parser_of(1));
	worker.join();
}

struct Node {
	int value = 0;
	Node *next = nullptr;
};

void good_cursor(Node *list)
{
	Node *at = list;
	std::thread worker([at] { at->value = 1; });

	at = at->next;
	at->value = 2;
	worker.join();
}

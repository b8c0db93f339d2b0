// [&name = expression]: whatever it is that is referred to.
#include <memory>
#include <thread>

struct tokenizer {
	int next() const
	{
		return ++position;
	}
	mutable int position = 0;
};
struct source_file {
	tokenizer tokens;
	int size = 0;
};

void
bad_what_a_pointer_leads_to(std::unique_ptr<tokenizer> owner)
{
	std::jthread lexer([&tokens = *owner] { tokens.next(); }); // expect: non-sync-share@23
}

void
bad_field(source_file &file)
{
	std::jthread lexer([&tokens = file.tokens] { tokens.next(); }); // expect: non-sync-share
}

void
good_other_field(source_file &file)
{
	std::jthread printer([&size = file.size] { (void)size; });
}

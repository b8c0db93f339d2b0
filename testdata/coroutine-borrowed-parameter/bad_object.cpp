#include <string>
#include <vector>

#include "task.hpp"

#include <memory>
#include <optional>

// The implicit object is a parameter like any other.
class parser
{
      public:
	explicit parser(std::string text) : text_(std::move(text))
	{
	}
	demo::task<int> parse()
	{
		co_await demo::next_event();
		co_return static_cast<int>(text_.size());
	}
	demo::fire_and_forget parse_later()
	{
		co_await demo::next_event();
		text_.clear();
	}
	demo::fire_and_forget through_another()
	{
		co_await parse();
	}

      private:
	std::string text_;
};

demo::task<int> bad_local_object()
{
	parser words("one two");
	return words.parse(); // expect: coroutine-borrowed-parameter@9 "'words'"
}
void bad_temporary_object()
{
	parser("three").parse_later();     // expect: coroutine-borrowed-parameter@2
	parser("four").through_another(); // expect: coroutine-borrowed-parameter@2
}
void bad_owned_object(std::unique_ptr<parser> words)
{
	words->parse_later(); // expect: coroutine-borrowed-parameter "'words'"
}

demo::task<int> good_temporary_object()
{
	co_return co_await parser("five").parse();
}
void good_shared_object(std::shared_ptr<parser> words)
{
	words->parse_later();
}
class service
{
      public:
	void good_this()
	{
		run();
		words_.parse_later();
	}

      private:
	demo::fire_and_forget run()
	{
		co_await demo::next_event();
		words_ = parser("");
	}
	parser words_{"six"};
};

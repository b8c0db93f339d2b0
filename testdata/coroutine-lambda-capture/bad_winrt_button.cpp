// fire_and_forget: the handler's closure dies at the end of the statement.
#include <chrono>
#include <string>
#include <winrt/base.h>

struct page {
	std::string title;
	void show(const std::string &text);

	void bad_click(std::string text)
	{
		[this, text]() -> winrt::fire_and_forget { // expect: coroutine-lambda-capture
			co_await winrt::resume_background();
			show(text);
		}();
	}

	void good_click(std::string text)
	{
		[](page &self, std::string own) -> winrt::fire_and_forget {
			co_await winrt::resume_background();
			self.show(own);
		}(*this, text);
	}
};

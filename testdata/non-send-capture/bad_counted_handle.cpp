// Handles that count their copies in a plain integer, as a text editor's undo stack shares its
// buffers: right on one thread, wrong on two.
#include <cstddef>
#include <cstring>
#include <functional>
#include <string>
#include <thread>
#include <vector>

struct Buffer {
	int owners = 1; // changed by shared_text alone
	std::size_t length = 0;
	char *bytes = nullptr;
};

class shared_text {
public:
	explicit shared_text(const std::string &from) : buffer_(new Buffer)
	{
		buffer_->length = from.size();
		buffer_->bytes = new char[from.size() + 1];
		std::memcpy(buffer_->bytes, from.c_str(), from.size() + 1);
	}
	shared_text(const shared_text &other) : buffer_(other.buffer_)
	{
		++buffer_->owners; // expect-note: "'Buffer::owners' is an 'int', changed without atomics"
	}
	shared_text &operator=(const shared_text &other)
	{
		shared_text copy(other);
		std::swap(buffer_, copy.buffer_);
		return *this;
	}
	~shared_text()
	{
		if (--buffer_->owners == 0) {
			delete[] buffer_->bytes;
			delete buffer_;
		}
	}
	std::size_t size() const { return buffer_->length; }

private:
	Buffer *buffer_;
};

struct document {
	std::string title;
	std::vector<shared_text> paragraphs;
};

std::size_t count_words(const document &page);

void bad_capture(shared_text text, std::size_t &size)
{
	std::thread worker([text, &size] { size = text.size(); }); // expect: non-send-capture "'shared_text'"
	worker.join();
}

void bad_argument(const shared_text &text)
{
	std::thread worker([](shared_text own) { own.size(); }, text); // expect: non-send-capture
	worker.join();
}

// Three levels down: a vector of handles in a document.
void bad_nested(document page)
{
	std::thread worker([page] { count_words(page); }); // expect: non-send-capture@22 "'document'"
	worker.join();
}

void bad_in_function(shared_text text)
{
	std::function<void()> job = [text] { text.size(); }; // expect: non-send-capture
	std::thread worker(job);
	worker.join();
}

// On one thread it is fine.
std::size_t good_same_thread(const shared_text &text)
{
	std::vector<shared_text> copies(8, text);
	auto longest = [copies] { return copies.front().size(); };

	return longest();
}

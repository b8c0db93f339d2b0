// The member that does not travel is three levels down; the notes walk there, field by field.
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "sendsync.h"

// A glyph cache whose entries are counted without atomics.
class NOT_SEND_BECAUSE("its count is a plain int") glyph_run // expect-note: "plain int"
{
      public:
	glyph_run();
	glyph_run(const glyph_run &);
	~glyph_run();
	void draw() const;
};

struct line {
	int baseline = 0;
	glyph_run glyphs; // expect-note: "glyphs"
};

struct paragraph {
	std::string text;
	std::vector<line> lines; // expect-note: "lines"
};

struct page {
	int number = 0;
	std::optional<paragraph> body; // expect-note: "body"
	std::string footer;
};

void rasterize(page of);

void
bad_captured(page first)
{
	std::thread raster([first] { rasterize(first); }); // expect: non-send-capture
	raster.join();
}

void
bad_argument(page first)
{
	std::thread raster(rasterize, std::move(first)); // expect: non-send-capture
	raster.join();
}

void
bad_owned(std::vector<std::unique_ptr<page>> pages)
{
	std::thread raster([pages = std::move(pages)] { // expect: non-send-capture
		for (const auto &each : pages)
			rasterize(*each);
	});
	raster.join();
}

void
good_text_only(const page &first)
{
	std::string text = first.body ? first.body->text : first.footer;
	std::thread printer(
		[text, number = first.number] { std::printf("%d: %s\n", number, text.c_str()); });
	printer.join();
}

// The part that is not Sync lies three levels down; the notes walk there.
#include <thread>
#include <vector>

#include "sendsync.h"

struct NOT_SYNC glyph_cache { // expect-note: "NOT_SYNC"
	int width(char of) const;
};
struct font {
	glyph_cache glyphs; // expect-note: "field 'glyphs'"
	int size = 12;
};
struct style {
	font face; // expect-note: "field 'face'"
};
struct paragraph {
	std::vector<style> runs; // expect-note: "field 'runs'"
	int width() const;
};

void
bad_layout(const paragraph &of)
{
	std::jthread layout([&of] { of.width(); }); // expect: non-sync-share
}

// NOT_SEND on a field, a variable, a typedef: the type itself is innocent.
#include <cstdint>
#include <thread>

#include "sendsync.h"

typedef void *native_window NOT_SEND;
using device_context NOT_SEND = std::uintptr_t;

void blit(std::uintptr_t to, int width);

struct canvas {
	int width = 0;
	NOT_SEND std::uintptr_t target = 0; // expect-note: "target"
};

struct brush_cache {
	int used = 0;
	device_context selected = 0;
};

void
bad_field(const canvas &sheet)
{
	// expect-next: non-send-capture
	std::thread painter([sheet] { blit(sheet.target, sheet.width); });
	painter.join();
}

device_context acquire(int screen);

void
bad_alias()
{
	device_context screen = acquire(0);
	std::thread painter([screen] { blit(screen, 80); }); // expect: non-send-capture
	painter.join();
}

void
bad_alias_of_pointer(native_window window)
{
	// expect-next: non-send-capture
	std::thread painter([=] { blit(reinterpret_cast<std::uintptr_t>(window), 80); });
	painter.join();
}

void
bad_alias_as_argument(device_context screen)
{
	std::thread painter(blit, screen, 80); // expect: non-send-capture
	painter.join();
}

void
bad_alias_in_field(brush_cache cache)
{
	// expect-next: non-send-capture
	std::thread painter([cache] { blit(cache.selected, cache.used); });
	painter.join();
}

void
bad_variable()
{
	NOT_SEND int token = 42;
	std::thread painter([token] { blit(0, token); }); // expect: non-send-capture
	painter.join();
}

// The same types without the mark.
void
good_plain(std::uintptr_t target, int width)
{
	std::thread painter([target, width] { blit(target, width); });
	painter.join();
}

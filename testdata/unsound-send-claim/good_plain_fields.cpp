// Nothing contradicts: values, arrays, enumerations, functions, and what is marked itself.
// expect-none
#include "sendsync.h"

enum class level { low, high };
struct SEND SYNC sample {
	double at, value;
};
using sink = void (*)(const char *line);

struct SEND SYNC measurement {
	level how = level::low;
	sample first;
	sample all[12];
	sink out = nullptr;
	int sample::*unused = nullptr;
	unsigned flags : 3 = 0;
	const sample &reference = first;
};

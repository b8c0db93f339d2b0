// What the model of zlib says of its types, and what structure makes of it.
#include <zlib.h>

struct uses {
	z_stream v0;
	gzFile v1;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: struct z_stream_s: send yes, sync no
// verdict: struct gzFile_s *: send yes, sync no

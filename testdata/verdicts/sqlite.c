// What the model of sqlite says of its types, and what structure makes of it.
#include <sqlite3.h>

struct uses {
	sqlite3 *v0;
	sqlite3_stmt *v1;
	sqlite3_blob *v2;
	sqlite3_mutex *v3;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: struct sqlite3: send yes, sync no
// verdict: struct sqlite3 *: send yes, sync no
// verdict: struct sqlite3_stmt: send yes, sync no
// verdict: struct sqlite3_blob: send yes, sync no
// verdict: struct sqlite3_mutex *: send yes, sync yes

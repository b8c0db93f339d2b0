// What the model of postgresql says of its types, and what structure makes of it.
#include <libpq-fe.h>

struct uses {
	PGconn *v0;
	PGresult *v1;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: struct pg_conn *: send yes, sync no
// verdict: struct pg_result *: send yes, sync yes

// What the model of mysql says of its types, and what structure makes of it.
#include <mysql/mysql.h>

struct uses {
	MYSQL *v0;
	MYSQL_STMT *v1;
	MYSQL_RES *v2;
};

void use(struct uses *uses);

void
use(struct uses *uses)
{
	(void)uses;
}

// verdict: struct st_mysql *: send yes, sync no
// verdict: struct st_mysql_stmt *: send yes, sync no
// verdict: struct st_mysql_res *: send yes, sync no

// package: default-libmysqlclient-dev
// absent: MYSQL, MYSQL_STMT, MYSQL_RES -- Oracle's header, where the structs are named so
#include <mysql/mysql.h>

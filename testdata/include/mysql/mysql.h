/*
 * Stand-in for the MySQL client (MariaDB's): the names and signatures that the models and fixtures
 * use, in the order of the real header; enumerations and structs are cut short.
 */
#ifndef SENDSYNC_TESTDATA_MYSQL_MYSQL_H
#define SENDSYNC_TESTDATA_MYSQL_MYSQL_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

struct st_mysql {
	char *host;
	char *user;
	unsigned int port;
	void *reserved[4];
};
typedef struct st_mysql MYSQL;
struct st_mysql_res {
	unsigned long long row_count;
	void *reserved[4];
};
typedef struct st_mysql_res MYSQL_RES;
struct st_mysql_stmt {
	MYSQL *mysql;
	void *reserved[4];
};
typedef struct st_mysql_stmt MYSQL_STMT;
MYSQL_STMT *mysql_stmt_init(MYSQL *mysql);
int mysql_stmt_prepare(MYSQL_STMT *stmt, const char *query, unsigned long length);
int mysql_stmt_execute(MYSQL_STMT *stmt);
int mysql_stmt_fetch(MYSQL_STMT *stmt);
int mysql_stmt_store_result(MYSQL_STMT *stmt);
typedef char my_bool;
my_bool mysql_stmt_close(MYSQL_STMT *stmt);
typedef unsigned long long my_ulonglong;
my_ulonglong mysql_num_rows(MYSQL_RES *res);
unsigned int mysql_num_fields(MYSQL_RES *res);
int mysql_next_result(MYSQL *mysql);
my_ulonglong mysql_affected_rows(MYSQL *mysql);
my_bool mysql_autocommit(MYSQL *mysql, my_bool mode);
my_bool mysql_commit(MYSQL *mysql);
my_bool mysql_rollback(MYSQL *mysql);
my_ulonglong mysql_insert_id(MYSQL *mysql);
unsigned int mysql_errno(MYSQL *mysql);
const char *mysql_error(MYSQL *mysql);
MYSQL *mysql_init(MYSQL *mysql);
my_bool mysql_change_user(MYSQL *mysql, const char *user, const char *passwd, const char *db);
MYSQL *mysql_real_connect(MYSQL *mysql, const char *host, const char *user, const char *passwd,
			  const char *db, unsigned int port, const char *unix_socket,
			  unsigned long clientflag);
void mysql_close(MYSQL *sock);
int mysql_select_db(MYSQL *mysql, const char *db);
int mysql_query(MYSQL *mysql, const char *q);
my_bool mysql_read_query_result(MYSQL *mysql);
int mysql_real_query(MYSQL *mysql, const char *q, unsigned long length);
int mysql_ping(MYSQL *mysql);
MYSQL_RES *mysql_store_result(MYSQL *mysql);
MYSQL_RES *mysql_use_result(MYSQL *mysql);
void mysql_free_result(MYSQL_RES *result);
unsigned long mysql_real_escape_string(MYSQL *mysql, char *to, const char *from,
				       unsigned long length);
void mysql_thread_end(void);
my_bool mysql_thread_init(void);
int mysql_reset_connection(MYSQL *mysql);

#ifdef __cplusplus
}
#endif

#endif

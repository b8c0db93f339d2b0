/*
 * Stand-in for libpq: the names and signatures that the models and fixtures use,
 * in the order of the real header; enumerations and structs are cut short.
 */
#ifndef SENDSYNC_TESTDATA_LIBPQ_FE_H
#define SENDSYNC_TESTDATA_LIBPQ_FE_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

struct pg_conn;
typedef struct pg_conn PGconn;
struct pg_result;
typedef struct pg_result PGresult;
struct pg_cancel;
typedef struct pg_cancel PGcancel;
PGconn *PQconnectStart(const char *conninfo);
enum PostgresPollingStatusType {
	PGRES_POLLING_FAILED = 0,
	PGRES_POLLING_READING = 1,
	PGRES_POLLING_WRITING = 2,
	PGRES_POLLING_OK = 3,
	PGRES_POLLING_ACTIVE = 4
};
typedef enum PostgresPollingStatusType PostgresPollingStatusType;
PostgresPollingStatusType PQconnectPoll(PGconn *conn);
PGconn *PQconnectdb(const char *conninfo);
PGconn *PQconnectdbParams(const char *const *keywords, const char *const *values,
			  int expand_dbname);
PGconn *PQsetdbLogin(const char *pghost, const char *pgport, const char *pgoptions,
		     const char *pgtty, const char *dbName, const char *login, const char *pwd);
void PQfinish(PGconn *conn);
void PQreset(PGconn *conn);
PGcancel *PQgetCancel(PGconn *conn);
int PQcancel(PGcancel *cancel, char *errbuf, int errbufsize);
enum ConnStatusType { CONNECTION_OK = 0, CONNECTION_BAD = 1 };
typedef enum ConnStatusType ConnStatusType;
ConnStatusType PQstatus(const PGconn *conn);
char *PQerrorMessage(const PGconn *conn);
PGresult *PQexec(PGconn *conn, const char *query);
typedef unsigned int Oid;
PGresult *PQexecParams(PGconn *conn, const char *command, int nParams, const Oid *paramTypes,
		       const char *const *paramValues, const int *paramLengths,
		       const int *paramFormats, int resultFormat);
PGresult *PQprepare(PGconn *conn, const char *stmtName, const char *query, int nParams,
		    const Oid *paramTypes);
PGresult *PQexecPrepared(PGconn *conn, const char *stmtName, int nParams,
			 const char *const *paramValues, const int *paramLengths,
			 const int *paramFormats, int resultFormat);
int PQsendQuery(PGconn *conn, const char *query);
int PQsendQueryParams(PGconn *conn, const char *command, int nParams, const Oid *paramTypes,
		      const char *const *paramValues, const int *paramLengths,
		      const int *paramFormats, int resultFormat);
int PQsendPrepare(PGconn *conn, const char *stmtName, const char *query, int nParams,
		  const Oid *paramTypes);
int PQsendQueryPrepared(PGconn *conn, const char *stmtName, int nParams,
			const char *const *paramValues, const int *paramLengths,
			const int *paramFormats, int resultFormat);
PGresult *PQgetResult(PGconn *conn);
int PQisBusy(PGconn *conn);
int PQconsumeInput(PGconn *conn);
enum PGPing { PQPING_OK = 0, PQPING_REJECT = 1, PQPING_NO_RESPONSE = 2, PQPING_NO_ATTEMPT = 3 };
typedef enum PGPing PGPing;
PGPing PQping(const char *conninfo);
PGPing PQpingParams(const char *const *keywords, const char *const *values, int expand_dbname);
enum ExecStatusType { PGRES_COMMAND_OK = 1, PGRES_TUPLES_OK = 2, PGRES_FATAL_ERROR = 7 };
typedef enum ExecStatusType ExecStatusType;
ExecStatusType PQresultStatus(const PGresult *res);
int PQntuples(const PGresult *res);
int PQnfields(const PGresult *res);
char *PQgetvalue(const PGresult *res, int tup_num, int field_num);
PGresult *PQdescribePrepared(PGconn *conn, const char *stmt);
PGresult *PQdescribePortal(PGconn *conn, const char *portal);
void PQclear(PGresult *res);

#ifdef __cplusplus
}
#endif

#endif

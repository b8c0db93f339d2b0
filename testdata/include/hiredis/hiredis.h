/*
 * Stand-in for hiredis: the names and signatures that the models and fixtures use,
 * in the order of the real header; enumerations and structs are cut short.
 */
#ifndef SENDSYNC_TESTDATA_HIREDIS_HIREDIS_H
#define SENDSYNC_TESTDATA_HIREDIS_HIREDIS_H

#include <stdarg.h>
#include <stddef.h>
#include <sys/time.h>

#ifdef __cplusplus
extern "C" {
#endif

struct redisReader {
	int err;
	void *reserved[4];
};
typedef struct redisReader redisReader;
struct redisReply {
	int type;
	long long integer;
	char *str;
	void *reserved[4];
};
typedef struct redisReply redisReply;
void freeReplyObject(void *reply);
struct redisContext {
	int err;
	char errstr[128];
	int fd;
	void *reserved[4];
};
typedef struct redisContext redisContext;
redisContext *redisConnect(const char *ip, int port);
redisContext *redisConnectWithTimeout(const char *ip, int port, const struct timeval tv);
redisContext *redisConnectUnix(const char *path);
redisContext *redisConnectUnixWithTimeout(const char *path, const struct timeval tv);
int redisReconnect(redisContext *c);
void redisFree(redisContext *c);
int redisGetReply(redisContext *c, void **reply);
int redisAppendCommand(redisContext *c, const char *format, ...);
void *redisvCommand(redisContext *c, const char *format, va_list ap);
void *redisCommand(redisContext *c, const char *format, ...);
void *redisCommandArgv(redisContext *c, int argc, const char **argv, const size_t *argvlen);
struct redisAsyncContext {
	redisContext c;
	int err;
	void *data;
	void *reserved[4];
};
typedef struct redisAsyncContext redisAsyncContext;
redisAsyncContext *redisAsyncConnect(const char *ip, int port);
void redisAsyncDisconnect(redisAsyncContext *ac);
void redisAsyncFree(redisAsyncContext *ac);
typedef void(redisCallbackFn)(struct redisAsyncContext *, void *, void *);
int redisvAsyncCommand(redisAsyncContext *ac, redisCallbackFn *fn, void *privdata,
		       const char *format, va_list ap);
int redisAsyncCommand(redisAsyncContext *ac, redisCallbackFn *fn, void *privdata,
		      const char *format, ...);
int redisAsyncCommandArgv(redisAsyncContext *ac, redisCallbackFn *fn, void *privdata, int argc,
			  const char **argv, const size_t *argvlen);

#ifdef __cplusplus
}
#endif

#endif

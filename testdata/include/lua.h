/*
 * Stand-in for Lua 5.4: the names and signatures that the models and fixtures use,
 * in the order of the real header; enumerations and structs are cut short.
 */
#ifndef SENDSYNC_TESTDATA_LUA_H
#define SENDSYNC_TESTDATA_LUA_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

struct lua_State;
typedef struct lua_State lua_State;
void lua_close(lua_State *L);
lua_State *lua_newthread(lua_State *L);
void lua_settop(lua_State *L, int idx);
void lua_pushvalue(lua_State *L, int idx);
typedef double lua_Number;
lua_Number lua_tonumberx(lua_State *L, int idx, int *isnum);
const char *lua_tolstring(lua_State *L, int idx, size_t *len);
typedef long long lua_Integer;
void lua_pushinteger(lua_State *L, lua_Integer n);
const char *lua_pushstring(lua_State *L, const char *s);
int lua_getglobal(lua_State *L, const char *name);
void lua_setglobal(lua_State *L, const char *name);
typedef intptr_t lua_KContext;
typedef int (*lua_KFunction)(lua_State *, int, lua_KContext);
void lua_callk(lua_State *L, int nargs, int nresults, lua_KContext ctx, lua_KFunction k);
int lua_pcallk(lua_State *L, int nargs, int nresults, int errfunc, lua_KContext ctx,
	       lua_KFunction k);
int lua_resume(lua_State *L, lua_State *from, int narg, int *nres);
int lua_error(lua_State *L);
int luaL_argerror(lua_State *L, int arg, const char *extramsg);
int luaL_typeerror(lua_State *L, int arg, const char *tname);
int luaL_error(lua_State *L, const char *fmt, ...);
int luaL_loadfilex(lua_State *L, const char *filename, const char *mode);
int luaL_loadstring(lua_State *L, const char *s);
lua_State *luaL_newstate(void);
void luaL_openlibs(lua_State *L);

#define LUA_OK 0
#define LUA_MULTRET (-1)
#define lua_pcall(L, n, r, f) lua_pcallk(L, n, r, f, 0, NULL)
#define lua_pop(L, n) lua_settop(L, -(n) - 1)
#define luaL_loadfile(L, f) luaL_loadfilex(L, f, NULL)

#ifdef __cplusplus
}
#endif

#endif

// package: liblua5.4-dev
// pkg-config: lua5.4
#include <lua.h>
#include <lauxlib.h>
#include <lualib.h>

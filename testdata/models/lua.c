// package: liblua5.4-dev
#include <lua.h>
#include <lauxlib.h>
#include <lualib.h>

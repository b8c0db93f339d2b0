// package: duktape-dev
#include <duktape.h>

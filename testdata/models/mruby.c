// package: libmruby-dev
#include <mruby.h>

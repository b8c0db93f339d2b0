// package: libnode-dev
#include <v8.h>

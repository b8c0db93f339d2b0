// package: libpq-dev
#include <libpq-fe.h>

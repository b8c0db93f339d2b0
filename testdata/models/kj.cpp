#include <kj/async.h>
#include <kj/exception.h>
#include <kj/function.h>
#include <kj/mutex.h>
#include <kj/refcount.h>
#include <kj/string.h>
#include <kj/thread.h>
#include <kj/vector.h>

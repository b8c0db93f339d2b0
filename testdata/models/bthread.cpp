#include <bthread/bthread.h>
#include <bthread/condition_variable.h>
#include <bthread/countdown_event.h>
#include <bthread/mutex.h>
#include <bthread/rwlock.h>

#include <cppgc/cross-thread-persistent.h>
#include <cppgc/garbage-collected.h>
#include <cppgc/member.h>
#include <cppgc/persistent.h>

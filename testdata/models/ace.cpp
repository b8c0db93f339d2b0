// package: libace-dev
#include <ace/Guard_T.h>
#include <ace/OS_NS_unistd.h>
#include <ace/RW_Thread_Mutex.h>
#include <ace/Recursive_Thread_Mutex.h>
#include <ace/Refcounted_Auto_Ptr.h>
#include <ace/Thread.h>
#include <ace/Thread_Manager.h>
#include <ace/Thread_Mutex.h>

// ACE: guards of any lock.
#include <ace/Guard_T.h>
#include <ace/RW_Thread_Mutex.h>
#include <ace/Refcounted_Auto_Ptr.h>
#include <ace/Thread_Mutex.h>

struct uses {
	ACE_Thread_Mutex mutex;
	ACE_Guard<ACE_Thread_Mutex> guard;
	ACE_Read_Guard<ACE_RW_Thread_Mutex> reader;
	ACE_Refcounted_Auto_Ptr<int, ACE_Thread_Mutex> pointer;
};
// verdict: ACE_Thread_Mutex: send yes, sync yes
// verdict: ACE_Guard<ACE_Thread_Mutex>: send no, sync no
// verdict: ACE_Read_Guard<ACE_RW_Thread_Mutex>: send no, sync no
// verdict: ACE_Refcounted_Auto_Ptr<int, ACE_Thread_Mutex>: send unknown, sync unknown

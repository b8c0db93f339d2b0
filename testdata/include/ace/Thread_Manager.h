// Stand-in for ACE.
#pragma once
#include <ace/Thread.h>

class ACE_Thread_Manager {
public:
	int spawn(ACE_THR_FUNC func, void *arg = nullptr, long flags = 0);
	int spawn_n(unsigned long n, ACE_THR_FUNC func, void *arg = nullptr, long flags = 0);
	int wait();
};

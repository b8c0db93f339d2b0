// Stand-in for ACE.
#pragma once

typedef void *(*ACE_THR_FUNC)(void *);
class ACE_Thread {
public:
	static int spawn(ACE_THR_FUNC func, void *arg = nullptr, long flags = 0);
	static int join(unsigned long thread, void **status = nullptr);
};

// Stand-in for ACE.
#pragma once

class ACE_Recursive_Thread_Mutex {
public:
	int acquire();
	int release();

private:
	void *lock_;
};

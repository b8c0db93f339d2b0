// Stand-in for ACE.
#pragma once

class ACE_RW_Mutex {
public:
	int acquire_read();
	int acquire_write();
	int release();

private:
	void *lock_;
};
class ACE_RW_Thread_Mutex : public ACE_RW_Mutex {};

// Stand-in for ACE.
#pragma once

template <class ACE_LOCK> class ACE_Guard {
public:
	explicit ACE_Guard(ACE_LOCK &l);
	ACE_Guard(const ACE_Guard &) = delete;
	~ACE_Guard();

protected:
	ACE_LOCK *lock_;
	int owner_;
};
template <class ACE_LOCK> class ACE_Write_Guard : public ACE_Guard<ACE_LOCK> {
public:
	explicit ACE_Write_Guard(ACE_LOCK &m);
};
template <class ACE_LOCK> class ACE_Read_Guard : public ACE_Guard<ACE_LOCK> {
public:
	explicit ACE_Read_Guard(ACE_LOCK &m);
};

// A job system that is only declared, and marked; TASK_DATA is a payload like any other.
#include "sendsync.h"

struct job_system {
	template <class Function> SPAWNS_SCOPED void for_each(int count, TASK const Function &work);
	SPAWNS void later(TASK void (*work)(void *), TASK_DATA void *data);
};

struct NOT_SYNC random_source {
	int next() const;
};

void shuffle(void *with);

void
bad_scoped(job_system &jobs, random_source &dice)
{
	jobs.for_each(6, [&dice](int) { dice.next(); }); // expect: non-sync-share
}

void
good_payload(job_system &jobs, random_source &dice)
{
	jobs.later(shuffle, &dice);
}

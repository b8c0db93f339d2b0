// Photon: mutexes of fibers, and spin locks of threads.
#include <photon/thread/std-compat.h>

struct uses {
	photon::mutex mutex;
	photon::spinlock spin;
	photon::locker<photon::mutex> lock;
	photon::locker<photon::spinlock> spin_lock;
	photon_std::unique_lock<photon_std::mutex> std_lock;
};
// verdict: photon::mutex: send yes, sync yes
// verdict: photon::spinlock: send yes, sync yes
// verdict: photon::locker<photon::mutex>: send yes, sync yes
// verdict: photon::locker<photon::spinlock>: send no, sync no
// verdict: photon_std::unique_lock<photon_std::mutex>: send yes, sync yes

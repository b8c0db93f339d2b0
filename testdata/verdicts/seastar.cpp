// Seastar: what counts for one shard, and what carries it to another.
#include <seastar/core/gate.hh>
#include <seastar/core/rwlock.hh>
#include <seastar/core/semaphore.hh>
#include <seastar/core/sharded.hh>
#include <seastar/core/shared_mutex.hh>
#include <seastar/core/shared_ptr.hh>
#include <seastar/core/sstring.hh>
#include <seastar/core/weak_ptr.hh>

struct session : seastar::enable_lw_shared_from_this<session> {
	seastar::sstring name;
};
struct handler : seastar::enable_shared_from_this<handler> {
	int requests;
};
struct connection {
	seastar::lw_shared_ptr<session> owner;
};
struct uses {
	seastar::lw_shared_ptr<session> light;
	seastar::shared_ptr<handler> shared;
	seastar::weak_ptr<session> weak;
	seastar::foreign_ptr<seastar::lw_shared_ptr<session>> foreign;
	seastar::future<int> future;
	seastar::rwlock::holder holder;
	seastar::semaphore semaphore;
	seastar::rwlock rwlock;
	seastar::shared_mutex mutex;
	seastar::gate::holder gate;
	connection open;
};
// verdict: seastar::lw_shared_ptr<session>: send no, sync no
// verdict: seastar::shared_ptr<handler>: send no, sync no
// verdict: seastar::weak_ptr<session>: send no, sync no
// verdict: connection: send no, sync no
// verdict: seastar::foreign_ptr<seastar::lw_shared_ptr<session>>: send yes, sync unknown
// verdict: session: send yes, sync yes
// verdict: handler: send yes, sync yes
// verdict: seastar::semaphore_units: send yes, sync yes
// verdict: seastar::shared_mutex: send yes, sync yes
// verdict: seastar::basic_semaphore: send yes, sync yes
// verdict: seastar::basic_rwlock: send yes, sync yes
// verdict: seastar::basic_sstring: send yes, sync yes
// verdict: seastar::future<int>: send unknown, sync unknown

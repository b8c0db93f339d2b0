// What counts for one shard goes to another.
#include <seastar/core/sharded.hh>
#include <seastar/core/shared_ptr.hh>
#include <seastar/core/smp.hh>
#include <vector>

struct request {
	int id;
};
struct cache {
	int find(int id);
};

seastar::future<> bad_forward(unsigned shard, seastar::lw_shared_ptr<request> req)
{
	return seastar::smp::submit_to(shard, [req] { return req->id; }); // expect: non-send-capture "lw_shared_ptr"
}

seastar::future<> bad_batch(unsigned shard, std::vector<seastar::shared_ptr<request>> batch)
{
	return seastar::smp::submit_to(shard, [batch = std::move(batch)] { return batch.size(); }); // expect: non-send-capture
}

seastar::future<> bad_argument(seastar::sharded<cache> &caches, seastar::lw_shared_ptr<request> req)
{
	return caches.invoke_on(1, [](cache &c, seastar::lw_shared_ptr<request> r) { return c.find(r->id); },
				req); // expect: non-send-capture
}

seastar::future<> good_foreign(unsigned shard, seastar::lw_shared_ptr<request> req)
{
	return seastar::smp::submit_to(shard, [req = seastar::make_foreign(std::move(req))] { return req->id; });
}

seastar::future<> good_copied(seastar::sharded<cache> &caches, seastar::lw_shared_ptr<request> req)
{
	return caches.invoke_on_all([id = req->id](cache &c) { return c.find(id); });
}

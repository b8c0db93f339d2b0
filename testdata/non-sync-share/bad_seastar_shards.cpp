// Seastar: another shard is another thread; an lw_shared_ptr counts without atomics.
namespace seastar
{
template <class T> class future
{
      public:
	T get();
};
template <class T> class lw_shared_ptr
{
      public:
	T *operator->() const;
};
namespace smp
{
template <class Function> future<int> submit_to(unsigned shard, Function function);
}
} // namespace seastar

struct rows {
	int count = 0;
};

int
bad_reference(seastar::lw_shared_ptr<rows> &table)
{
	return seastar::smp::submit_to(1, [&table] { return table->count; }).get(); // expect: non-sync-share "'table'"
}

int
bad_value(seastar::lw_shared_ptr<rows> table)
{
	return seastar::smp::submit_to(1, [table] { return table->count; }).get(); // expect: non-send-capture
}

int
good_plain(rows &table)
{
	return seastar::smp::submit_to(1, [&table] { return table.count; }).get();
}

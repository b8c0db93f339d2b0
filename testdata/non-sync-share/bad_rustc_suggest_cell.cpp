// rustc suggest-cell, suggest-once-cell: the help names what to use instead, from the model of the
// type that is the cause.
#include <thread>

namespace boost
{
class thread_unsafe_counter // the model says: use boost::thread_safe_counter
{
      public:
	long get() const;
};
} // namespace boost

struct node {
	boost::thread_unsafe_counter uses; // expect-note: "field 'uses'"
};

void
bad_shared(const node &of)
{
	std::jthread reader([&of] { of.uses.get(); }); // expect: non-sync-share
}

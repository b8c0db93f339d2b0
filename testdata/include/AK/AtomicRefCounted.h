// Stand-in for SerenityOS's AK.
#pragma once
#include <atomic>

namespace AK {
class AtomicRefCountedBase {
public:
	void ref() const;

protected:
	bool deref_base() const;

	mutable std::atomic<unsigned> m_ref_count{1};
};
template <typename T> class AtomicRefCounted : public AtomicRefCountedBase {
public:
	bool unref() const;
};
}

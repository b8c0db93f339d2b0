// Stand-in for SerenityOS's AK.
#pragma once

namespace AK {
class RefCountedBase {
public:
	void ref() const;

protected:
	bool deref_base() const;

	mutable unsigned m_ref_count{1};
};
template <typename T> class RefCounted : public RefCountedBase {
public:
	bool unref() const;
};
}

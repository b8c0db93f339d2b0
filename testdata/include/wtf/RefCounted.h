// Stand-in for WTF.
#pragma once

namespace WTF {
class RefCountedBase {
public:
	void ref() const;

private:
	mutable unsigned m_refCount;
};
template <typename T> class RefCounted : public RefCountedBase {
public:
	void deref() const;
};
}

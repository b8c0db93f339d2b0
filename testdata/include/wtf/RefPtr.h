// Stand-in for WTF.
#pragma once

namespace WTF {
template <typename T> class RefPtr {
public:
	RefPtr(T &object);
	RefPtr(const RefPtr &other);
	~RefPtr();
	T *operator->() const;

private:
	T *m_ptr;
};
}

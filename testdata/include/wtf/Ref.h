// Stand-in for WTF.
#pragma once

namespace WTF {
template <typename T> class Ref {
public:
	Ref(T &object);
	Ref(const Ref &other);
	~Ref();
	T *operator->() const;

private:
	T *m_ptr;
};
}

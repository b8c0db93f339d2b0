// Stand-in for SerenityOS's AK.
#pragma once

namespace AK {
template <typename T> class [[nodiscard]] NonnullRefPtr {
public:
	NonnullRefPtr(const NonnullRefPtr &other);
	NonnullRefPtr(NonnullRefPtr &&other);
	~NonnullRefPtr();
	T *operator->();

private:
	T *m_ptr;
};
}
